/** A command that cannot run as it was given; the message says why and what to do, and the exit code is 2. */
export class Refusal extends Error {
  override readonly name = "Refusal"
}
