import type { Command } from "../command.ts"

const table = (rows: readonly (readonly [string, string])[]): readonly string[] => {
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)
}

/** The help of one command: usage, options, notes, examples. */
export function commandHelp(command: Command): string {
  const options = Object.entries(command.options).map(([name, { value, about }]): readonly [string, string] => [
    value === undefined ? `--${name}` : `--${name} ${value}`,
    about,
  ])
  return [
    `readback ${command.name} [options] ${command.operands}`,
    "",
    command.summary,
    "",
    "Options",
    ...table([...options, ["--help", "this text"]]),
    ...command.notes.flatMap((note) => ["", note]),
    "",
    command.examples.length === 1 ? "Example" : "Examples",
    ...command.examples.map((example) => `  ${example}`),
    "",
  ].join("\n")
}

/** The help of the whole program: its commands, one line each. */
export function programHelp(commands: readonly Command[]): string {
  return [
    "readback COMMAND [options] ...",
    "",
    "Checks whether texts use the words that the house agreed on, and training files what their trainers ask for.",
    "",
    "Commands",
    ...table([
      ...commands.map((command): readonly [string, string] => [command.name, command.summary]),
      ["--version", "the version of the program and of its scoring engine"],
    ]),
    "",
    "readback COMMAND --help explains a command.",
    "",
    "Example",
    "  readback score --glossary house.csv answer.txt",
    "",
  ].join("\n")
}
