import { MAX_TEXT_LENGTH, storableText } from "@readback/domain"
import {
  findProject,
  findPromptToSend,
  indexTexts,
  insertAdherence,
  insertResponses,
  listResponsesOfPrompt,
} from "@readback/store"
import type { Context } from "../context.ts"
import { scoreTexts } from "../curate/score-texts.ts"
import { scoringBasis } from "../curate/scoring-basis.ts"
import { hashTexts } from "../import/hash-text.ts"
import type { ChatOutcome } from "./chat-model.ts"
import { failCall } from "./fail-call.ts"
import { pairPrompt } from "./pair-prompt.ts"
import { lockRunningCall, settleCall } from "./settle-call.ts"
import { provenanceOf } from "./provenance-of.ts"
import type { TakenCall } from "./take-calls.ts"

/** A whole answer with which concepts the prompt named. */
export interface Answered {
  readonly outcome: Extract<ChatOutcome, { kind: "answered" }>
  readonly conceptIds: readonly string[]
  readonly retries: readonly string[]
}

/**
 * Stores an answer in one transaction: the response with its score, what it cost, and, with the last call of a prompt, the
 * comparisons. Text that a sample has answered before is one response; where each came from stays with its call.
 */
export async function storeAnswer(ctx: Context, taken: TakenCall, answered: Answered): Promise<void> {
  const { text } = answered.outcome
  const problem = textDefect(text)
  if (problem !== undefined) return failCall(ctx, taken, { ...problem, usage: answered.outcome.usage })
  const { call, run } = taken
  const project = await findProject(ctx.store.read, run.projectId)
  const prompt = await findPromptToSend(ctx.store.read, call.promptId)
  if (project === undefined || prompt === undefined) throw new Error(`Call ${call.id} belongs to nothing`)
  const hash = hashTexts([text])
  const newId = ctx.newId()
  const basis = scoringBasis(project)
  const scores =
    basis === undefined
      ? []
      : await scoreTexts(ctx, basis, [{ kind: "response", id: newId, text, messages: prompt.messages }])
  const provenance = provenanceOf(ctx, taken, answered)
  await ctx.store.write(async (tx) => {
    const locked = await lockRunningCall(tx, { callId: call.id, runId: run.id })
    if (locked === undefined) return
    const known = (await listResponsesOfPrompt(tx, call.promptId)).find((one) => one.hash === hash)
    const createdAt = ctx.clock()
    if (known === undefined) {
      const source = {
        file: run.name,
        row: call.ordinal + 1,
        format: "generation",
        externalId: call.id,
        params: taken.sampling,
        extra: provenance,
      }
      await insertResponses(tx, [
        { id: newId, promptId: call.promptId, text, hash, model: call.model, provenance: source, createdAt },
      ])
      await insertAdherence(tx, scores)
    }
    const responseId = known?.id ?? newId
    const done = { ...locked.call, state: "done" as const, responseId }
    const comparisons = await pairPrompt(ctx, tx, { run: locked.run, project, call: done })
    await settleCall(ctx, tx, locked, {
      state: "done",
      answer: provenance,
      error: null,
      responseId,
      usage: answered.outcome.usage,
      counts: { [known === undefined ? "responses" : "repeated"]: 1, comparisons },
    })
    await indexTexts(tx, project.id, known === undefined ? [{ kind: "response", id: newId, text }] : [])
  })
}

function textDefect(text: string): { problem: string; message: string } | undefined {
  if (text.trim() === "") return { problem: "empty", message: "The answer was empty." }
  const checked = storableText(MAX_TEXT_LENGTH).safeParse(text)
  if (checked.success) return undefined
  return { problem: "not-storable", message: `The answer ${checked.error.issues[0]?.message ?? "cannot be stored"}.` }
}
