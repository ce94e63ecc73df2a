import { Failure } from "@readback/domain"
import { authorize } from "../authorize.ts"
import type { Context } from "../context.ts"
import type { GenerationPorts } from "./generation-ports.ts"
import { openEndpoint } from "./open-endpoint.ts"
import { visibleEndpoint } from "./visible-endpoint.ts"

/** How long a test may take, in milliseconds: somebody waits for it. */
const TEST_TIMEOUT_MS = 20_000

/** What a test of an endpoint found: whether a model answers, with what, and which models it offers. */
export interface EndpointTest {
  readonly isWorking: boolean
  readonly message: string
  readonly models: readonly string[]
}

/** Asks an endpoint for its models and one of them for a word, to see that address and key are right. */
export async function testEndpoint(
  ctx: Context,
  { models, keys }: GenerationPorts,
  input: { endpointId: string; model?: string | undefined },
): Promise<EndpointTest> {
  authorize(ctx, "endpoint:change")
  const row = await visibleEndpoint(ctx, ctx.store.read, input.endpointId)
  const opened = openEndpoint(keys, row)
  const endpoint = { ...opened, timeoutMs: Math.min(opened.timeoutMs, TEST_TIMEOUT_MS) }
  const listed = await models.list(endpoint)
  const offered = "models" in listed ? listed.models : []
  const model = input.model ?? row.models[0] ?? offered[0]
  if (model === undefined) {
    const why = "problem" in listed ? listed.problem : "It lists no models."
    throw new Failure("invalid", `No model could be asked. ${why} Enter the name of a model with the endpoint.`)
  }
  const outcome = await models.ask(
    {
      endpoint,
      model,
      messages: [{ role: "user", content: "Answer with the word READY." }],
      sampling: { maxTokens: 16 },
      idempotencyKey: ctx.newId(),
    },
    new AbortController().signal,
  )
  if (outcome.kind === "answered") {
    return { isWorking: true, message: `${outcome.model ?? model} answered.`, models: offered }
  }
  const message = outcome.kind === "problem" ? outcome.message : "The test was stopped."
  return { isWorking: false, message, models: offered }
}
