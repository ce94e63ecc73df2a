import { type Action, Failure, type FailureCode } from "@readback/domain"
import type { Context } from "@readback/pipeline"
import { initTRPC, TRPCError } from "@trpc/server"
import { ZodError } from "zod"
import { failureStatus } from "./failure-status.ts"

/** What a procedure's context holds: the verbs' context, and what only the transport knows. */
export interface ApiContext {
  readonly verbs: Context
  readonly setupToken: string | undefined
  readonly reportBug: (error: unknown) => void
}

/** Which row of the permission table a procedure answers to; `public` ones need nobody signed in. */
export interface ProcedureMeta {
  readonly action: Action | "public"
}

const t = initTRPC
  .context<ApiContext>()
  .meta<ProcedureMeta>()
  .create({
    errorFormatter: ({ shape, error }) => {
      const { cause } = error
      const failure: FailureCode | "internal" =
        cause instanceof Failure ? cause.code : cause instanceof ZodError ? "invalid" : "internal"
      const message =
        cause instanceof ZodError
          ? cause.issues.map((issue) => `${issue.path.join(".") || "input"}: ${issue.message}`).join("; ")
          : shape.message
      // Never the stack: it names the server's files.
      return { code: shape.code, message, data: { code: shape.data.code, httpStatus: shape.data.httpStatus, failure } }
    },
  })

/** Maps a refused command to its status; anything unexpected becomes "Internal error", with its cause in the log. */
const mapFailures = t.middleware(async ({ next, ctx }) => {
  const result = await next()
  if (result.ok) return result
  const { cause } = result.error
  if (cause instanceof Failure) {
    throw new TRPCError({ code: failureStatus[cause.code].trpc, message: cause.message, cause })
  }
  if (result.error.code !== "INTERNAL_SERVER_ERROR") return result
  ctx.reportBug(cause ?? result.error)
  throw new TRPCError({
    code: "INTERNAL_SERVER_ERROR",
    message: "Internal error. Nothing was changed; try again, and tell an administrator if it happens again.",
  })
})

export const router = t.router

/** A procedure under one row of the permission table; the verb it calls enforces the row. */
export const procedure = (action: ProcedureMeta["action"]) => t.procedure.meta({ action }).use(mapFailures)
