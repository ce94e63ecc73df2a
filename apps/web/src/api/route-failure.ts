import type { FailureCode } from "@readback/domain"

/** What went wrong with a call, in words for a person and a code for the program. */
export interface CallFailure {
  readonly code: FailureCode | "internal" | "unreachable"
  readonly message: string
  readonly status: number | undefined
}

/** No answer of our server: the network, or a server that is down. */
export const UNREACHABLE: CallFailure = {
  code: "unreachable",
  message: "The server cannot be reached. Check the network connection, then try again.",
  status: undefined,
}

/** An error of a route outside tRPC. */
export class RouteFailure extends Error {
  readonly failure: CallFailure

  constructor(failure: CallFailure = UNREACHABLE) {
    super(failure.message)
    this.name = "RouteFailure"
    this.failure = failure
  }
}
