/** One option of a command; `value` names what follows it, and an option without one is a switch. */
export interface OptionSpec {
  readonly value?: string
  readonly about: string
}
