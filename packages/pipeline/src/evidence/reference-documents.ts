import { Failure, type OneReferenceDocument, textProblem } from "@readback/domain"
import {
  deleteReferenceDocument,
  findReferenceDocument,
  insertReferenceDocument,
  listReferenceDocuments as storedDocuments,
} from "@readback/store"
import { audit } from "../audit.ts"
import { actorUserId, authorize } from "../authorize.ts"
import type { Context } from "../context.ts"
import { visibleGlossary } from "../propose/visible-glossary.ts"

/** Most reference documents that a glossary can have. */
const MOST = 100

/** The reference documents of a glossary without their texts, the newest first. */
export async function listReferenceDocuments(ctx: Context, input: { readonly glossaryId: string }) {
  const { id } = await visibleGlossary(ctx, "evidence:read", input.glossaryId)
  const rows = await storedDocuments(ctx.store.read, id)
  return rows.map(({ id: documentId, ...row }) => ({ documentId, ...row }))
}

/** Adds a text of the field that term candidates are looked for in: plain text or Markdown, as UTF-8. */
export async function addReferenceDocument(
  ctx: Context,
  input: { readonly glossaryId: string; readonly name: string; readonly bytes: Uint8Array },
): Promise<{ documentId: string; wordCount: number }> {
  const { id: glossaryId } = await visibleGlossary(ctx, "glossary:edit", input.glossaryId)
  const text = decoded(input.name, input.bytes)
  const wordCount = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
  if (wordCount === 0) {
    throw new Failure("invalid", `There is no word in ${input.name}. Choose a file with text: plain text or Markdown.`)
  }
  if ((await storedDocuments(ctx.store.read, glossaryId)).length >= MOST) {
    throw new Failure("conflict", `The glossary has ${MOST} reference documents. Remove one that you need no more.`)
  }
  const id = ctx.newId()
  await ctx.store.write(async (tx) => {
    const made = { createdBy: actorUserId(ctx), createdAt: ctx.clock() }
    await insertReferenceDocument(tx, { id, glossaryId, name: input.name, text, wordCount, ...made })
    await audit(ctx, tx, "document:add", { subjectId: glossaryId, detail: { name: input.name, wordCount } })
  })
  return { documentId: id, wordCount }
}

/** Removes a reference document; what was decided of its candidates stays. */
export async function removeReferenceDocument(ctx: Context, { documentId }: OneReferenceDocument): Promise<void> {
  authorize(ctx, "glossary:edit")
  const found = await findReferenceDocument(ctx.store.read, documentId)
  if (found === undefined) throw new Failure("not_found", "There is no such document any more. Reload the list.")
  await visibleGlossary(ctx, "glossary:edit", found.glossaryId)
  await ctx.store.write(async (tx) => {
    await deleteReferenceDocument(tx, documentId)
    await audit(ctx, tx, "document:remove", { subjectId: found.glossaryId, detail: { name: found.name } })
  })
}

function decoded(name: string, bytes: Uint8Array): string {
  let text: string
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    throw new Failure(
      "invalid",
      `${name} is not UTF-8 text. Save it as plain text in UTF-8 (in Word: Plain Text, then Unicode UTF-8) and add it again.`,
    )
  }
  const problem = textProblem(text)
  if (problem === undefined) return text
  throw new Failure(
    "invalid",
    `${name} ${problem}, so it is no plain text. Save it as plain text in UTF-8 and add it again.`,
  )
}
