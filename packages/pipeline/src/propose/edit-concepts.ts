import type { EditConcepts } from "@readback/domain"
import { deleteChanges, findChanges, putChanges, updateProposal } from "@readback/store"
import { audit } from "../audit.ts"
import type { Context } from "../context.ts"
import { changeOf, isSameConcept, nextRevision } from "./change-of.ts"
import { editConcept } from "./edit-concept.ts"
import { conceptsOfHead, headOf } from "./head.ts"
import { lockDraft, visibleProposal } from "./visible-proposal.ts"

/**
 * Makes one edit of many concepts in a draft; concepts that it changes nothing of are left out. Answers how many it changed,
 * and the revision that all these changes have now.
 */
export async function editConcepts(
  ctx: Context,
  input: EditConcepts,
): Promise<{ readonly changed: number; readonly revision: number }> {
  const { proposalId, conceptIds, edit } = input
  await visibleProposal(ctx, "glossary:edit", proposalId)
  return ctx.store.write(async (tx) => {
    const { glossaryId } = await lockDraft(tx, proposalId)
    const inHead = conceptsOfHead(await headOf(ctx, tx, glossaryId))
    const known = new Map((await findChanges(tx, proposalId, conceptIds)).map((row) => [row.conceptId, row]))
    const revision = nextRevision(ctx.clock(), [...known.values()])
    const rows = []
    const undone: string[] = []
    for (const conceptId of new Set(conceptIds)) {
      const change = known.get(conceptId)
      const now = change === undefined ? inHead(conceptId) : change.after
      const after = now === null ? null : editConcept(now, edit)
      if (isSameConcept(now, after)) continue
      const before = change === undefined ? now : change.before
      const row = changeOf(ctx, proposalId, { conceptId, before, after }, revision)
      if (row === undefined) undone.push(conceptId)
      else rows.push(row)
    }
    await putChanges(tx, rows)
    await deleteChanges(tx, proposalId, undone)
    const changed = rows.length + undone.length
    await updateProposal(tx, proposalId, { updatedAt: ctx.clock() })
    await audit(ctx, tx, "proposal:edit-many", { subjectId: proposalId, detail: { edit, changed } })
    return { changed, revision }
  })
}
