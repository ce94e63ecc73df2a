import { canonicalJson, type Concept, type ConceptEdit, conceptName } from "@readback/glossary"
import type { ProposalChangeRow } from "@readback/store"
import { actorUserId } from "../authorize.ts"
import type { Context } from "../context.ts"

export const isSameConcept = (a: Concept | null, b: Concept | null): boolean => canonicalJson(a) === canonicalJson(b)

/** A revision that none of these rows has had: not even one after a change was dropped and made again. */
export const nextRevision = (at: Date, known: readonly Pick<ProposalChangeRow, "revision">[]): number =>
  known.reduce((next, { revision }) => Math.max(next, revision + 1), at.getTime())

/** An edit as a row of a proposal; undefined where it changes nothing. */
export function changeOf(
  ctx: Context,
  proposalId: string,
  edit: ConceptEdit,
  revision: number = nextRevision(ctx.clock(), []),
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
    revision,
    editorId: actorUserId(ctx),
    updatedAt,
  }
}
