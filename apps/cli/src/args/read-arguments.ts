import { parseArgs } from "node:util"
import type { Command } from "../command.ts"
import { Refusal } from "../refusal.ts"
import { Arguments } from "./arguments.ts"
import { nearestName } from "./nearest-name.ts"

/** Reads the command line of one command; an unknown option is refused with the one that was probably meant. */
export function readArguments(command: Command, words: readonly string[]): Arguments {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([name, { value }]) => [
      name,
      { type: value === undefined ? ("boolean" as const) : ("string" as const) },
    ]),
  )
  const { tokens } = parseArgs({ args: [...words], options, strict: false, tokens: true })
  const values = new Map<string, string | true>()
  const operands: string[] = []
  for (const token of tokens) {
    if (token.kind === "positional") operands.push(token.value)
    if (token.kind !== "option") continue
    const spec = command.options[token.name]
    if (spec === undefined || !Object.hasOwn(command.options, token.name)) {
      const meant = nearestName(token.name, Object.keys(command.options))
      const hint = meant === undefined ? `See readback ${command.name} --help.` : `Did you mean --${meant}?`
      throw new Refusal(`readback ${command.name} has no option ${token.rawName}. ${hint}`)
    }
    if (spec.value === undefined) {
      if (token.value !== undefined) throw new Refusal(`--${token.name} takes no value.`)
      values.set(token.name, true)
      continue
    }
    if (token.value === undefined || token.value === "")
      throw new Refusal(`--${token.name} needs a value: --${token.name} ${spec.value}`)
    if (values.has(token.name)) throw new Refusal(`--${token.name} is given twice. Leave one out.`)
    values.set(token.name, token.value)
  }
  return new Arguments(values, operands)
}
