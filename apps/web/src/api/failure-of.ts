import type { FailureCode } from "@readback/domain"
import { TRPCClientError } from "@trpc/client"

/** What went wrong with a call, in words for a person and a code for the program. */
export interface CallFailure {
  readonly code: FailureCode | "internal" | "unreachable"
  readonly message: string
  readonly status: number | undefined
}

const UNREACHABLE: CallFailure = {
  code: "unreachable",
  message: "The server cannot be reached. Check the network connection, then try again.",
  status: undefined,
}

interface ErrorData {
  readonly failure?: FailureCode | "internal"
  readonly httpStatus?: number
}

/** Reads any error of a call; one without an answer of our server is "unreachable". */
export function failureOf(error: unknown): CallFailure {
  if (error instanceof RouteFailure) return error.failure
  if (!(error instanceof TRPCClientError)) {
    return { code: "internal", message: error instanceof Error ? error.message : String(error), status: undefined }
  }
  const data = error.data as ErrorData | null | undefined
  if (data === null || data === undefined) return UNREACHABLE
  return { code: data.failure ?? "internal", message: error.message, status: data.httpStatus }
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
