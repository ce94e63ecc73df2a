import type { RejectCandidates } from "@readback/domain"
import { candidateKey } from "@readback/glossary"
import { deleteRejections, putCandidates } from "@readback/store"
import { audit } from "../audit.ts"
import { actorUserId } from "../authorize.ts"
import type { Context } from "../context.ts"
import { visibleGlossary } from "../propose/visible-glossary.ts"

const keysOf = (terms: readonly string[]): readonly string[] => [...new Set(terms.map(candidateKey))]

/** Notes that candidates are no terms, so that they are not shown again. */
export async function rejectCandidates(ctx: Context, { glossaryId, terms }: RejectCandidates): Promise<void> {
  await visibleGlossary(ctx, "glossary:edit", glossaryId)
  const about = { decidedBy: actorUserId(ctx), decidedAt: ctx.clock(), proposalId: null, conceptId: null }
  await ctx.store.write(async (tx) => {
    const rows = keysOf(terms).map((key) => ({ glossaryId, key, decision: "rejected" as const, ...about }))
    await putCandidates(tx, rows)
    await audit(ctx, tx, "candidate:rejected", { subjectId: glossaryId, detail: { terms } })
  })
}

/** Takes back that candidates were rejected. */
export async function restoreCandidates(ctx: Context, { glossaryId, terms }: RejectCandidates): Promise<void> {
  await visibleGlossary(ctx, "glossary:edit", glossaryId)
  await ctx.store.write(async (tx) => {
    await deleteRejections(tx, glossaryId, keysOf(terms))
    await audit(ctx, tx, "candidate:restored", { subjectId: glossaryId, detail: { terms } })
  })
}
