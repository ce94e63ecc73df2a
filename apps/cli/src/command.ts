import type { Arguments } from "./args/arguments.ts"
import type { OptionSpec } from "./args/option-spec.ts"
import type { Terminal } from "./output/terminal.ts"

/** One command of the program: what its help says, and what it does; `run` answers the exit code. */
export interface Command {
  /** The words that choose it, for example "glossary lint". */
  readonly name: string
  readonly summary: string
  /** The positional arguments as the usage line shows them. */
  readonly operands: string
  readonly options: Readonly<Record<string, OptionSpec>>
  readonly examples: readonly string[]
  /** What else its help says, a paragraph each. */
  readonly notes: readonly string[]
  run(args: Arguments, terminal: Terminal): Promise<number>
}
