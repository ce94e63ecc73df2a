import type { Message, Pairing } from "@readback/domain"
import {
  findPromptByExternalId,
  findPromptByHash,
  insertComparison,
  insertPrompt,
  insertResponses,
  listResponsesOfPrompt,
  removeUntouchedComparisons,
  type Provenance,
  type Writer,
} from "@readback/store"
import type { Context } from "../context.ts"
import { formComparisons } from "../queue/form-comparisons.ts"
import { hashTexts } from "./hash-text.ts"
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

/** What storing one row added; `addedTexts` are the new responses, to be scored with the prompt that they answer. */
export interface StoredRow {
  readonly kind: "stored" | "no-prompt"
  readonly isNewPrompt: boolean
  readonly comparisons: number
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
    if (prompt === undefined) return { kind: "no-prompt", isNewPrompt, comparisons: 0, addedTexts: [] }
  } else {
    const hash = hashTexts(row.messages.flatMap(({ role, content }) => [role, content]))
    prompt = await findPromptByHash(tx, to.projectId, hash)
    if (prompt === undefined) {
      prompt = { id: ctx.newId(), messages: row.messages }
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
    }
  }
  const { ids, added } = await addResponses(ctx, tx, prompt.id, row.responses, provenance)
  // Answers arrive one model a file: each is compared with all that the prompt has by now. A set, within itself.
  const isSet = row.kind === "set"
  const members = isSet ? ids : (await listResponsesOfPrompt(tx, prompt.id)).map(({ id }) => id)
  // A set that grows by one answer replaces what it was, unless somebody has it already.
  const replaced = isSet || to.pairing !== "together" ? 0 : await removeUntouchedComparisons(tx, prompt.id)
  const comparisons = (await addComparisons(ctx, tx, to, prompt.id, members)) - replaced
  const { messages } = prompt
  return { kind: "stored", isNewPrompt, comparisons, addedTexts: added.map(({ id, text }) => ({ id, text, messages })) }
}

async function addResponses(
  ctx: Context,
  tx: Writer,
  promptId: string,
  texts: readonly ImportedText[],
  provenance: Provenance,
): Promise<{ ids: readonly string[]; added: readonly { id: string; text: string }[] }> {
  const idOf = new Map((await listResponsesOfPrompt(tx, promptId)).map(({ id, hash }) => [hash, id]))
  const added = []
  const ids: string[] = []
  for (const { text, externalId, model, params } of texts) {
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
    if (!ids.includes(id)) ids.push(id)
  }
  await insertResponses(tx, added)
  return { ids, added }
}

async function addComparisons(
  ctx: Context,
  tx: Writer,
  to: Destination,
  promptId: string,
  responseIds: readonly string[],
): Promise<number> {
  let comparisons = 0
  for (const members of formComparisons(responseIds, to.pairing)) {
    const row = {
      id: ctx.newId(),
      projectId: to.projectId,
      promptId,
      setHash: hashTexts(members.toSorted()),
      overlap: to.overlap,
      priority: 0,
      openSlots: to.overlap,
      createdAt: ctx.clock(),
    }
    if (await insertComparison(tx, row, members)) comparisons += 1
  }
  return comparisons
}
