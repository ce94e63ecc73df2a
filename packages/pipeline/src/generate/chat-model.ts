import type { Sampling } from "@readback/domain"

/** Where a request goes, and how long it may take. */
export interface ChatEndpoint {
  readonly baseUrl: string
  readonly key: string | null
  readonly timeoutMs: number
}

/** A message of a chat; the endpoint sees nothing else of a prompt. */
export interface ChatMessage {
  readonly role: "system" | "user" | "assistant" | "tool"
  readonly content: string
}

/** One chat completion to ask for. Whoever repeats it under the same key must not be charged twice. */
export interface ChatRequest {
  readonly endpoint: ChatEndpoint
  readonly model: string
  readonly messages: readonly ChatMessage[]
  readonly sampling: Sampling
  readonly idempotencyKey: string
}

/** Tokens as the endpoint counted them. */
export interface ChatUsage {
  readonly promptTokens: number
  readonly completionTokens: number
}

/** What is wrong with a request that was not answered; which of them may pass by themselves is `isPassing`. */
export type ChatProblem =
  | "rate-limited"
  | "server-error"
  | "malformed"
  | "timed-out"
  | "cut-off"
  | "unreachable"
  | "refused"
  | "denied"
  | "too-long"

/** A whole answer, or what was in its way; messages are bounded, hold no control characters and never the key. */
export type ChatOutcome =
  | {
      readonly kind: "answered"
      readonly text: string
      /** The model's name as the endpoint reports it. */
      readonly model: string | null
      readonly finishReason: string
      readonly requestId: string | null
      readonly usage: ChatUsage | null
    }
  | {
      readonly kind: "problem"
      readonly problem: ChatProblem
      readonly message: string
      readonly status: number | null
      /** How long the endpoint asks to wait before the next request, in milliseconds. */
      readonly retryAfterMs: number | null
    }
  | { readonly kind: "stopped" }

/** Models behind OpenAI-compatible endpoints. */
export interface ChatModels {
  /** Streams one completion to its end; `stop` ends it early. */
  ask(request: ChatRequest, stop: AbortSignal): Promise<ChatOutcome>
  /** The names of an endpoint's models, or what was in the way. */
  list(endpoint: ChatEndpoint): Promise<{ readonly models: readonly string[] } | { readonly problem: string }>
}

/** Whether the same request may be answered a little later. */
export const isPassing = (problem: ChatProblem): boolean =>
  ["rate-limited", "server-error", "malformed", "timed-out", "cut-off", "unreachable"].includes(problem)
