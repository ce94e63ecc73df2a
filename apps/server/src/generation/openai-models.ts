import { MAX_TEXT_LENGTH } from "@readback/domain"
import type { ChatEndpoint, ChatModels, ChatOutcome, ChatRequest } from "@readback/pipeline"
import OpenAI from "openai"
import { boundedFetch } from "./bounded-fetch.ts"
import { plainMessage } from "./plain-message.ts"
import { problemOf } from "./problem-of.ts"

/** Longest body of an answer: a token is often a hundred bytes of stream. */
const MAX_BODY_BYTES = 64 * 1024 * 1024

/** Most models that an endpoint is believed to have. */
const MAX_MODELS = 1_000

/** Models behind OpenAI-compatible endpoints, through the `openai` package without its own retries. */
export function createOpenAiModels(): ChatModels {
  return {
    ask,
    list: async (endpoint) => {
      try {
        const page = await clientFor(endpoint).models.list({ signal: AbortSignal.timeout(endpoint.timeoutMs) })
        const names = Array.isArray(page.data) ? page.data.map(({ id }) => plainMessage(id, endpoint.key)) : []
        return { models: [...new Set(names)].filter((name) => name !== "" && name.length <= 200).slice(0, MAX_MODELS) }
      } catch (error) {
        return { problem: problemOf(error, endpoint.key).message }
      }
    },
  }
}

async function ask(request: ChatRequest, stop: AbortSignal): Promise<ChatOutcome> {
  const { endpoint, model, messages, sampling, idempotencyKey } = request
  const { key, timeoutMs } = endpoint
  const late = AbortSignal.timeout(timeoutMs)
  const over = new AbortController()
  const problem = (kind: "timed-out" | "cut-off" | "too-long", message: string): ChatOutcome => ({
    kind: "problem",
    problem: kind,
    message,
    status: null,
    retryAfterMs: null,
  })
  let hasBegun = false
  try {
    const { data: stream, request_id } = await clientFor(endpoint)
      .chat.completions.create(
        {
          model,
          messages: messages.map(({ role, content }) => ({ role: role === "tool" ? "user" : role, content })),
          stream: true,
          stream_options: { include_usage: true },
          ...(sampling.temperature === undefined ? {} : { temperature: sampling.temperature }),
          ...(sampling.topP === undefined ? {} : { top_p: sampling.topP }),
          ...(sampling.maxTokens === undefined ? {} : { max_tokens: sampling.maxTokens }),
          ...(sampling.seed === undefined ? {} : { seed: sampling.seed }),
        },
        { signal: AbortSignal.any([stop, late, over.signal]), headers: { "Idempotency-Key": idempotencyKey } },
      )
      .withResponse()
    hasBegun = true
    let text = ""
    let finishReason: string | undefined
    let reported: string | null = null
    let id: string | null = null
    let usage: { promptTokens: number; completionTokens: number } | null = null
    for await (const chunk of stream) {
      reported ??= typeof chunk.model === "string" ? chunk.model : null
      id ??= typeof chunk.id === "string" ? chunk.id : null
      const choice = chunk.choices?.[0]
      text += choice?.delta?.content ?? ""
      finishReason ??= choice?.finish_reason ?? undefined
      if (chunk.usage !== null && chunk.usage !== undefined) {
        const count = (value: unknown) => (Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : 0)
        usage = {
          promptTokens: count(chunk.usage.prompt_tokens),
          completionTokens: count(chunk.usage.completion_tokens),
        }
      }
      if (text.length <= MAX_TEXT_LENGTH) continue
      over.abort()
      return problem("too-long", `The answer has more than ${MAX_TEXT_LENGTH} characters.`)
    }
    // An answer that is whole was paid for, whatever happens at the same moment.
    if (finishReason === undefined) {
      if (stop.aborted) return { kind: "stopped" }
      if (late.aborted) return problem("timed-out", `The endpoint took longer than ${timeoutMs / 1_000} s.`)
      return problem("cut-off", "The stream ended before the answer did.")
    }
    const named = (value: string | null) => (value === null ? null : plainMessage(value, key))
    return {
      kind: "answered",
      text,
      model: named(reported),
      finishReason: plainMessage(finishReason, key),
      requestId: named(request_id ?? id),
      usage,
    }
  } catch (error) {
    if (stop.aborted) return { kind: "stopped" }
    if (late.aborted) return problem("timed-out", `The endpoint took longer than ${timeoutMs / 1_000} s.`)
    const found = problemOf(error, key)
    return hasBegun && found.problem === "unreachable" ? { ...found, problem: "cut-off" } : found
  }
}

function clientFor({ baseUrl, key, timeoutMs }: ChatEndpoint): OpenAI {
  return new OpenAI({
    baseURL: baseUrl,
    apiKey: key ?? "none",
    ...(key === null ? { defaultHeaders: { Authorization: null } } : {}),
    // What the environment may say of another account is none of this endpoint's business.
    organization: null,
    project: null,
    maxRetries: 0,
    timeout: timeoutMs,
    logLevel: "off",
    fetch: boundedFetch(MAX_BODY_BYTES),
  })
}
