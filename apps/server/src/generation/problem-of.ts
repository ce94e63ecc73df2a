import type { ChatOutcome, ChatProblem } from "@readback/pipeline"
import { APIConnectionError, APIError } from "openai"
import { BodyTooLarge } from "./bounded-fetch.ts"
import { plainMessage } from "./plain-message.ts"
import { retryAfterMs } from "./retry-after.ts"

type Problem = Extract<ChatOutcome, { kind: "problem" }>

/** What an error of a request means, in words that people can be shown. */
export function problemOf(error: unknown, key: string | null): Problem {
  const say = (problem: ChatProblem, message: string, status: number | null = null): Problem => ({
    kind: "problem",
    problem,
    message: plainMessage(message, key),
    status,
    retryAfterMs: error instanceof APIError ? retryAfterMs(error.headers, Date.now()) : null,
  })
  if (causedBy(error, BodyTooLarge)) return say("too-long", "The endpoint sent more than is read of one answer.")
  if (error instanceof APIConnectionError) {
    const { cause } = error
    const inner = cause instanceof Error ? (cause.cause instanceof Error ? cause.cause.message : cause.message) : ""
    return say("unreachable", `The endpoint cannot be reached${inner === "" ? "" : ` (${inner})`}.`)
  }
  if (error instanceof APIError) {
    const status = typeof error.status === "number" ? error.status : null
    return say(kindOf(status, error.code), `The endpoint answered ${error.message}`, status)
  }
  if (error instanceof SyntaxError) return say("malformed", "The endpoint sent something that is not valid JSON.")
  return say("cut-off", `The answer broke off (${error instanceof Error ? error.message : String(error)}).`)
}

function kindOf(status: number | null, code: unknown): ChatProblem {
  if (status === null) return "server-error"
  // Waiting does not fill an empty account.
  if (code === "insufficient_quota" || [401, 402, 403, 404].includes(status)) return "denied"
  if (status === 429) return "rate-limited"
  if (status === 408 || status === 409 || status >= 500) return "server-error"
  if (status >= 300 && status < 400) return "denied"
  return "refused"
}

function causedBy(error: unknown, type: new () => Error): boolean {
  return error instanceof type || (error instanceof Error && causedBy(error.cause, type))
}
