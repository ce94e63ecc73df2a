import { type Message, type Pairing, promptText } from "@readback/domain"
import {
  findPromptByExternalId,
  findPromptByHash,
  insertComparison,
  insertPrompt,
  insertResponses,
  isPromptHidden,
  listResponsesOfPrompt,
  removeUntouchedComparisons,
  upsertGold,
  type IndexedText,
  type Provenance,
  type Writer,
} from "@readback/store"
import { actorUserId } from "../authorize.ts"
import type { Context } from "../context.ts"
import { formComparisons } from "../queue/form-comparisons.ts"
import { goldVerdict } from "./gold-verdict.ts"
import { hashBytes, hashTexts } from "./hash-text.ts"
import { nameImages } from "./name-images.ts"
import type { ImportedRow, ImportedText } from "./import-format.ts"

/** Where rows go and how they become comparisons. */
export interface Destination {
  readonly projectId: string
  readonly importId: string
  readonly classification: string
  readonly overlap: number
  readonly pairing: Pairing
  readonly file: string
}

/**
 * What storing one row added; `addedTexts` are the new responses, to be scored with the prompt that they answer, and `words`
 * what is new to the index of words.
 */
export interface StoredRow {
  readonly kind: "stored" | "no-prompt"
  readonly isNewPrompt: boolean
  readonly comparisons: number
  readonly words: readonly IndexedText[]
  readonly addedTexts: readonly { readonly id: string; readonly text: string; readonly messages: readonly Message[] }[]
}

/** Stores one row: the prompt if it is new, those of its responses that are new, and the comparisons they make. */
export async function storeRow(
  ctx: Context,
  tx: Writer,
  to: Destination,
  at: { row: ImportedRow; line: number; format: string },
): Promise<StoredRow> {
  const { row } = at
  const provenance: Provenance = { file: to.file, row: at.line, format: at.format }
  let prompt: { readonly id: string; readonly messages: readonly Message[] } | undefined
  let isNewPrompt = false
  if (row.kind === "answers") {
    prompt = await findPromptByExternalId(tx, to.projectId, row.externalId)
    if (prompt === undefined) return { kind: "no-prompt", isNewPrompt, comparisons: 0, words: [], addedTexts: [] }
  } else {
    const hash = hashTexts(
      row.messages.flatMap(({ role, content, images = [] }) => [
        role,
        content,
        ...images.map(({ bytes }) => hashBytes(bytes)),
      ]),
    )
    prompt = await findPromptByHash(tx, to.projectId, hash)
    if (prompt === undefined) {
      const named = nameImages(ctx, row.messages)
      prompt = { id: ctx.newId(), messages: named.messages }
      isNewPrompt = true
      await insertPrompt(tx, {
        ...prompt,
        projectId: to.projectId,
        importId: to.importId,
        externalId: row.externalId ?? null,
        hash,
        domain: row.domain ?? null,
        language: row.language ?? null,
        marking: row.marking ?? to.classification,
        groupId: row.groupId ?? null,
        provenance: { ...provenance, ...(row.extra === undefined ? {} : { extra: row.extra }) },
        createdAt: ctx.clock(),
      })
      await named.store(tx, prompt.id)
    }
  }
  const { ids, positions, added } = await addResponses(ctx, tx, prompt.id, row.responses, provenance)
  // Answers arrive one model a file: each is compared with all that the prompt has by now. A set, within itself.
  const isSet = row.kind === "set"
  const members = isSet ? ids : (await listResponsesOfPrompt(tx, prompt.id)).map(({ id }) => id)
  // A set that grows by one answer replaces what it was, unless somebody has it already.
  const replaced = isSet || to.pairing !== "together" ? 0 : await removeUntouchedComparisons(tx, prompt.id)
  const isHidden = !isNewPrompt && (await isPromptHidden(tx, prompt.id))
  const set = isSet ? row : undefined
  const comparisons =
    (await addComparisons(ctx, tx, to, { promptId: prompt.id, members, positions, isHidden, set })) - replaced
  const { id: promptId, messages } = prompt
  const asked = isNewPrompt ? [{ kind: "prompt", id: promptId, text: promptText(messages) } as const] : []
  const words = [...asked, ...added.map(({ id, text }) => ({ kind: "response", id, text }) as const)]
  const addedTexts = added.map(({ id, text }) => ({ id, text, messages }))
  return { kind: "stored", isNewPrompt, comparisons, words, addedTexts }
}

async function addResponses(
  ctx: Context,
  tx: Writer,
  promptId: string,
  texts: readonly ImportedText[],
  provenance: Provenance,
): Promise<{
  ids: readonly string[]
  /** The place of each response in the row. */
  positions: ReadonlyMap<string, number>
  added: readonly { id: string; text: string }[]
}> {
  const idOf = new Map((await listResponsesOfPrompt(tx, promptId)).map(({ id, hash }) => [hash, id]))
  const added = []
  const positions = new Map<string, number>()
  for (const [at, { text, externalId, model, params }] of texts.entries()) {
    const hash = hashTexts([text])
    let id = idOf.get(hash)
    if (id === undefined) {
      id = ctx.newId()
      idOf.set(hash, id)
      const source = {
        ...provenance,
        ...(externalId === undefined ? {} : { externalId }),
        ...(params === undefined ? {} : { params }),
      }
      added.push({ id, promptId, text, hash, model: model ?? null, provenance: source, createdAt: ctx.clock() })
    }
    if (!positions.has(id)) positions.set(id, at)
  }
  await insertResponses(tx, added)
  return { ids: [...positions.keys()], positions, added }
}

/** What comparisons are made of: the responses, where they stand in the row, and what the row says of them. */
interface Making {
  readonly promptId: string
  readonly members: readonly string[]
  readonly positions: ReadonlyMap<string, number>
  readonly isHidden: boolean
  readonly set: Extract<ImportedRow, { kind: "set" }> | undefined
}

async function addComparisons(ctx: Context, tx: Writer, to: Destination, making: Making): Promise<number> {
  const { promptId, positions, isHidden, set } = making
  const gold = set?.gold
  let comparisons = 0
  for (const members of formComparisons(making.members, to.pairing)) {
    const row = {
      id: ctx.newId(),
      projectId: to.projectId,
      promptId,
      setHash: hashTexts(members.toSorted()),
      overlap: to.overlap,
      priority: set?.priority ?? 0,
      labelerGroup: set?.labelerGroup ?? "",
      isGold: gold !== undefined,
      // A prompt that was hidden stays so, whatever is imported to it.
      isHidden,
      openSlots: gold !== undefined || isHidden ? 0 : to.overlap,
      createdAt: ctx.clock(),
    }
    if (!(await insertComparison(tx, row, members))) continue
    comparisons += 1
    if (gold === undefined) continue
    const verdict = goldVerdict(gold, members, (id) => positions.get(id) ?? -1)
    const { explanation } = gold
    const createdBy = actorUserId(ctx)
    await upsertGold(tx, { comparisonId: row.id, verdict, explanation, createdBy, createdAt: row.createdAt })
  }
  return comparisons
}
