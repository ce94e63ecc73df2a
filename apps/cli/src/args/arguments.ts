import { Refusal } from "../refusal.ts"

/** What stood on the command line: options that were given, and the positional arguments in order. */
export class Arguments {
  readonly operands: readonly string[]
  readonly #values: ReadonlyMap<string, string | true>

  constructor(values: ReadonlyMap<string, string | true>, operands: readonly string[]) {
    this.#values = values
    this.operands = operands
  }

  /** Whether the switch was given. */
  has(name: string): boolean {
    return this.#values.has(name)
  }

  /** The value of an option, or undefined where it was not given. */
  text(name: string): string | undefined {
    const value = this.#values.get(name)
    return value === true ? undefined : value
  }

  /** A number within bounds; anything else is refused. */
  number(name: string, bounds: { readonly least: number; readonly most: number; readonly isWhole?: boolean }) {
    const text = this.text(name)
    if (text === undefined) return undefined
    const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN
    const isFitting = value >= bounds.least && value <= bounds.most && (!bounds.isWhole || Number.isInteger(value))
    if (isFitting) return value
    const kind = bounds.isWhole ? "a whole number" : "a number"
    throw new Refusal(`--${name} takes ${kind} from ${bounds.least} to ${bounds.most}, not "${text}".`)
  }

  /** Refuses more or fewer positional arguments than the command takes. */
  requireOperands(least: number, most: number, usage: string): void {
    const count = this.operands.length
    if (count >= least && count <= most) return
    const what = count < least ? "Something is missing" : `"${this.operands[most] ?? ""}" is one argument too many`
    throw new Refusal(`${what}. Usage: readback ${usage}`)
  }
}
