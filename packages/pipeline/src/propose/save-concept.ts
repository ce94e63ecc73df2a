import { Failure, type SaveConcept } from "@readback/domain"
import type { Concept } from "@readback/glossary"
import { deleteChanges, findChange, putChanges, updateProposal } from "@readback/store"
import { audit } from "../audit.ts"
import type { Context } from "../context.ts"
import { changeOf, nextRevision } from "./change-of.ts"
import { conceptsOfHead, headOf } from "./head.ts"
import { lockDraft, visibleProposal } from "./visible-proposal.ts"

/** Whether an edit was stored, under which revision (null: it changes nothing any more); or what somebody else made of the concept. */
export type SavedConcept =
  | { readonly kind: "saved"; readonly revision: number | null }
  | {
      readonly kind: "conflict"
      readonly theirs: {
        readonly after: Concept | null
        readonly revision: number | null
        readonly editor: string | null
      }
    }

/** Stores what a draft makes of one concept, unless somebody else has changed it there since: then nothing is overwritten. */
export async function saveConcept(ctx: Context, input: SaveConcept): Promise<SavedConcept> {
  const { proposalId, conceptId, after, revision, onHead } = input
  await visibleProposal(ctx, "glossary:edit", proposalId)
  if (after !== null && after.id !== conceptId) {
    throw new Failure("invalid", "The concept has another id than the change. Reload the page and try again.")
  }
  return ctx.store.write(async (tx): Promise<SavedConcept> => {
    const { glossaryId } = await lockDraft(tx, proposalId)
    const found = await findChange(tx, proposalId, conceptId)
    const known = found?.change
    const inHead = conceptsOfHead(await headOf(ctx, tx, glossaryId))
    if ((known?.revision ?? null) !== revision) {
      const theirs = known === undefined ? inHead(conceptId) : known.after
      const editor = found?.editorName ?? null
      return { kind: "conflict", theirs: { after: theirs, revision: known?.revision ?? null, editor } }
    }
    const before = known === undefined || onHead ? inHead(conceptId) : known.before
    const next = nextRevision(ctx.clock(), known === undefined ? [] : [known])
    const change = changeOf(ctx, proposalId, { conceptId, before, after }, next)
    if (change === undefined) await deleteChanges(tx, proposalId, [conceptId])
    else await putChanges(tx, [change])
    await updateProposal(tx, proposalId, { updatedAt: ctx.clock() })
    await audit(ctx, tx, "proposal:edit", {
      subjectId: proposalId,
      detail: { conceptId, kind: change?.kind ?? "none" },
    })
    return { kind: "saved", revision: change?.revision ?? null }
  })
}
