import { commands } from "./commands.ts"
import { commandHelp, programHelp } from "./args/help-text.ts"
import { nearestName } from "./args/nearest-name.ts"
import { readArguments } from "./args/read-arguments.ts"
import type { Command } from "./command.ts"
import type { Terminal } from "./output/terminal.ts"
import { Refusal } from "./refusal.ts"
import { versionLine } from "./version-line.ts"

const MISUSED = 2
const isHelp = (word: string | undefined): boolean => word === "--help" || word === "-h" || word === "help"

/** The command that the first words choose, and the words after it. */
function choose(words: readonly string[]): { command: Command; rest: readonly string[] } {
  const found = commands.find(({ name }) => name === words.slice(0, name.split(" ").length).join(" "))
  if (found !== undefined) return { command: found, rest: words.slice(found.name.split(" ").length) }
  const group = commands.filter(({ name }) => name.startsWith(`${words[0]} `))
  const given = words.slice(0, group.length > 0 ? 2 : 1).join(" ")
  const meant = nearestName(
    given,
    commands.map(({ name }) => name),
  )
  if (group.length > 0 && words.length === 1)
    throw new Refusal(`readback ${given} needs one of: ${group.map(({ name }) => name.split(" ")[1]).join(", ")}.`)
  const hint = meant === undefined ? "readback --help lists the commands." : `Did you mean readback ${meant}?`
  throw new Refusal(`There is no command "${given}". ${hint}`)
}

/** Runs the program on its command line; answers the exit code: 0 done, 1 fell short, 2 to 4 could not run (see `Refusal`). */
export async function runProgram(words: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const [first, second] = words
    if (first === undefined) {
      terminal.note(programHelp(commands))
      return MISUSED
    }
    if (isHelp(first)) {
      await terminal.write(programHelp(commands))
      return 0
    }
    if (first === "--version") {
      await terminal.write(`${versionLine()}\n`)
      return 0
    }
    const group = commands.filter(({ name }) => name.startsWith(`${first} `))
    if (group.length > 0 && isHelp(second)) {
      await terminal.write(programHelp(group))
      return 0
    }
    const { command, rest } = choose(words)
    if (rest.includes("--help") || rest[0] === "-h") {
      await terminal.write(commandHelp(command))
      return 0
    }
    return await command.run(readArguments(command, rest), terminal)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    terminal.progress(undefined)
    terminal.note(`readback: ${error.message}`)
    return error.exitCode
  }
}
