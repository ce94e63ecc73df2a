import { type Action, Failure, type FailureCode } from "@readback/domain"
import type { Context, GenerationPorts, IssueApiKey } from "@readback/pipeline"
import { initTRPC, TRPCError } from "@trpc/server"
import { ZodError } from "zod"
import type { DemoSignIns } from "./demo/demo-people.ts"
import { failureStatus } from "./failure-status.ts"
import type { ImpactPreviews } from "./impact/impact-previews.ts"
import type { ImportRuns } from "./imports/import-runs.ts"
import type { ResampledBoards } from "./measures/resampled-boards.ts"
import { describeIssues } from "./parse-input.ts"

/** What a procedure's context holds: the verbs' context, and what only the transport knows. */
interface ApiContext {
  readonly verbs: Context
  readonly issueKey: IssueApiKey
  readonly impacts: ImpactPreviews
  readonly boards: ResampledBoards
  readonly generation: GenerationPorts
  readonly imports: ImportRuns
  readonly dataDirectory: string
  readonly setupToken: string | undefined
  readonly demo: DemoSignIns | undefined
}

/** Which row of the permission table a procedure answers to; `public` ones need nobody signed in. */
export interface ProcedureMeta {
  readonly action: Action | "public"
}

/** What a caller learns of a bug: nothing of its cause, which is in the log. */
export const INTERNAL_ERROR = "Internal error. Try again, and tell an administrator if it happens again."

/** Refusals by the protocol itself, before a procedure runs. */
const protocolFailures: Readonly<Record<string, FailureCode>> = {
  BAD_REQUEST: "invalid",
  PARSE_ERROR: "invalid",
  METHOD_NOT_SUPPORTED: "invalid",
  UNSUPPORTED_MEDIA_TYPE: "invalid",
  NOT_FOUND: "not_found",
  PAYLOAD_TOO_LARGE: "too_large",
}

const t = initTRPC
  .context<ApiContext>()
  .meta<ProcedureMeta>()
  .create({
    errorFormatter: ({ shape, error }) => {
      const { cause, code } = error
      const failure: FailureCode | "internal" =
        cause instanceof Failure ? cause.code : (protocolFailures[code] ?? "internal")
      const message =
        failure === "internal" ? INTERNAL_ERROR : cause instanceof ZodError ? describeIssues(cause) : shape.message
      // Never the stack: it names the server's files.
      return { code: shape.code, message, data: { code: shape.data.code, httpStatus: shape.data.httpStatus, failure } }
    },
  })

/** A refusal as the protocol carries it; anything unexpected stays what it is. */
export const refusalOf = (cause: unknown): unknown =>
  cause instanceof Failure
    ? new TRPCError({ code: failureStatus[cause.code].trpc, message: cause.message, cause })
    : cause

/** Maps a refused command to its status; anything unexpected stays an internal error. */
const mapFailures = t.middleware(async ({ next }) => {
  const result = await next()
  if (result.ok || !(result.error.cause instanceof Failure)) return result
  throw refusalOf(result.error.cause)
})

export const router = t.router

/** A procedure under one row of the permission table; the verb it calls enforces the row. */
export const procedure = (action: ProcedureMeta["action"]) => t.procedure.meta({ action }).use(mapFailures)
