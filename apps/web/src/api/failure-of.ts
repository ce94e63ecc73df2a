import type { FailureCode } from "@readback/domain"
import { TRPCClientError } from "@trpc/client"
import { type CallFailure, RouteFailure, UNREACHABLE } from "./route-failure.ts"

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
