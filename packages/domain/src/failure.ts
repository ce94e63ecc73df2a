/** Why a command was refused; each code has one HTTP status in the transport. */
export type FailureCode =
  | "unauthenticated"
  | "forbidden"
  | "not_found"
  | "invalid"
  | "conflict"
  | "lease_expired"
  | "too_large"
  | "rate_limited"

/** A refused command: a code for programs and a message that tells a person what happened, why, and what to do next. */
export class Failure extends Error {
  readonly code: FailureCode

  constructor(code: FailureCode, message: string) {
    super(message)
    this.name = "Failure"
    this.code = code
  }
}
