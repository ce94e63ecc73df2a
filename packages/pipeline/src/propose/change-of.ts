import { canonicalJson, type Concept, type ConceptEdit, conceptName } from "@readback/glossary"
import type { ProposalChangeRow } from "@readback/store"
import { actorUserId } from "../authorize.ts"
import type { Context } from "../context.ts"

export const isSameConcept = (a: Concept | null, b: Concept | null): boolean => canonicalJson(a) === canonicalJson(b)

/** An edit as a row of a proposal; undefined where it changes nothing. `known` is the row that it replaces. */
export function changeOf(
  ctx: Context,
  proposalId: string,
  edit: ConceptEdit,
  known?: Pick<ProposalChangeRow, "revision">,
): ProposalChangeRow | undefined {
  const { conceptId, before, after } = edit
  const named = after ?? before
  if (named === null || isSameConcept(before, after)) return undefined
  const updatedAt = ctx.clock()
  return {
    proposalId,
    conceptId,
    name: conceptName(named),
    kind: before === null ? "added" : after === null ? "removed" : "changed",
    before,
    after,
    // Never one that was there before, not even after a change was dropped and made again.
    revision: Math.max((known?.revision ?? 0) + 1, updatedAt.getTime()),
    editorId: actorUserId(ctx),
    updatedAt,
  }
}
