import { Failure } from "@readback/domain"
import { findPromptToSend, isPromptHidden, responsesByIds } from "@readback/store"
import type { Context } from "../context.ts"
import type { ChatMessage, ChatRequest } from "./chat-model.ts"
import { composeMessages } from "./compose-messages.ts"
import type { GenerationPorts } from "./generation-ports.ts"
import { judgeMessages } from "./judge-messages.ts"
import { maySend } from "./may-send.ts"
import { openEndpoint } from "./open-endpoint.ts"
import { readingOrder } from "./reading-order.ts"
import type { TakenCall } from "./take-calls.ts"

/** A request that is ready to be sent, or why it must not be. */
export type PreparedCall =
  | { readonly kind: "ready"; readonly request: ChatRequest; readonly conceptIds: readonly string[] }
  | { readonly kind: "forbidden"; readonly problem: "marked-above" | "hidden"; readonly message: string }

/** Writes the request of a call. What became too high for its endpoint, or hidden, since the run was made is not sent. */
export async function prepareCall(
  ctx: Context,
  { keys }: Pick<GenerationPorts, "keys">,
  taken: TakenCall,
): Promise<PreparedCall> {
  const { read } = ctx.store
  const { call, plan, endpoint } = taken
  const prompt = await findPromptToSend(read, call.promptId)
  if (prompt === undefined) throw new Error(`Prompt ${call.promptId} does not exist`)
  if (!maySend(ctx, endpoint.classification, prompt.marking, plan.glossary)) {
    const message = "The prompt, or the glossary that goes with it, is marked above the level of the endpoint by now."
    return { kind: "forbidden", problem: "marked-above", message }
  }
  if (await isPromptHidden(read, call.promptId)) {
    return { kind: "forbidden", problem: "hidden", message: "The prompt was taken out of labeling." }
  }
  const { messages, conceptIds } = await messagesOf(ctx, taken, prompt.messages)
  const request = {
    endpoint: openEndpoint(keys, endpoint),
    model: call.model,
    messages,
    sampling: taken.sampling,
    idempotencyKey: call.id,
  }
  return { kind: "ready", request, conceptIds }
}

async function messagesOf(
  ctx: Context,
  { call, plan }: TakenCall,
  messages: Parameters<typeof composeMessages>[0],
): Promise<{ messages: readonly ChatMessage[]; conceptIds: readonly string[] }> {
  const { read } = ctx.store
  if (plan.kind === "responses") {
    const { glossary } = plan
    const matcher = glossary === null ? undefined : await ctx.matchers.get(read, glossary.releaseId, glossary.profile)
    return composeMessages(messages, { systemPrompt: plan.systemPrompts[call.variant] ?? "", matcher })
  }
  const order = await readingOrder(read, call)
  const texts = new Map((await responsesByIds(read, order)).map(({ id, text }) => [id, text]))
  const [a, b] = order.map((id) => texts.get(id))
  if (a === undefined || b === undefined) {
    throw new Failure("conflict", "A comparison that the run asks about has changed. Cancel the run and start another.")
  }
  return { messages: judgeMessages(messages, [a, b]), conceptIds: [] }
}
