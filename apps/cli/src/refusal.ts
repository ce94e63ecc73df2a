/**
 * A command that cannot run as it was given; the message says why and what to do. Exit codes: 2 misused, 3 not allowed
 * by the server, 4 the server cannot be reached or broke off.
 */
export class Refusal extends Error {
  override readonly name = "Refusal"
  readonly exitCode: 2 | 3 | 4

  constructor(message: string, exitCode: 2 | 3 | 4 = 2) {
    super(message)
    this.exitCode = exitCode
  }
}
