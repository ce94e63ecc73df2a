import type { Pairing } from "@readback/domain"
import {
  findPromptByExternalId,
  findPromptByHash,
  insertComparison,
  insertPrompt,
  insertResponses,
  listResponsesOfPrompt,
  type Provenance,
  type Writer,
} from "@readback/store"
import type { Context } from "../context.ts"
import { formPairs } from "../queue/form-pairs.ts"
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

/** What storing one row added; `addedTexts` are the new responses, to be scored. */
export interface StoredRow {
  readonly kind: "stored" | "no-prompt"
  readonly isNewPrompt: boolean
  readonly comparisons: number
  readonly addedTexts: readonly { readonly id: string; readonly text: string }[]
}

/** Stores one row: the prompt if it is new, those of its responses that are new, and the pairs they make. */
export async function storeRow(
  ctx: Context,
  tx: Writer,
  to: Destination,
  at: { row: ImportedRow; line: number; format: string },
): Promise<StoredRow> {
  const { row } = at
  const provenance: Provenance = { file: to.file, row: at.line, format: at.format }
  let promptId: string | undefined
  let isNewPrompt = false
  if (row.kind === "answers") {
    promptId = await findPromptByExternalId(tx, to.projectId, row.externalId)
    if (promptId === undefined) return { kind: "no-prompt", isNewPrompt, comparisons: 0, addedTexts: [] }
  } else {
    const hash = hashTexts(row.messages.flatMap(({ role, content }) => [role, content]))
    promptId = await findPromptByHash(tx, to.projectId, hash)
    if (promptId === undefined) {
      promptId = ctx.newId()
      isNewPrompt = true
      await insertPrompt(tx, {
        id: promptId,
        projectId: to.projectId,
        importId: to.importId,
        messages: row.messages,
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
  const { ids, added } = await addResponses(ctx, tx, promptId, row.responses, provenance)
  // Answers arrive one model a file: each pairs with all that the prompt has by now. A set pairs within itself.
  const members = row.kind === "set" ? ids : (await listResponsesOfPrompt(tx, promptId)).map(({ id }) => id)
  const comparisons = await addPairs(ctx, tx, to, promptId, members)
  return { kind: "stored", isNewPrompt, comparisons, addedTexts: added }
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

async function addPairs(
  ctx: Context,
  tx: Writer,
  to: Destination,
  promptId: string,
  responseIds: readonly string[],
): Promise<number> {
  let comparisons = 0
  for (const pair of formPairs(responseIds, to.pairing)) {
    const row = {
      id: ctx.newId(),
      projectId: to.projectId,
      promptId,
      setHash: hashTexts(pair.toSorted()),
      overlap: to.overlap,
      priority: 0,
      openSlots: to.overlap,
      createdAt: ctx.clock(),
    }
    if (await insertComparison(tx, row, pair)) comparisons += 1
  }
  return comparisons
}
