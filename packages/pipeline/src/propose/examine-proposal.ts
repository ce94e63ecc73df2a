import { setImmediate } from "node:timers/promises"
import { applyEdits, canonicalJson, checkRelease, type Concept, type ConceptEdit, type Issue } from "@readback/glossary"
import { findChanges, type ProposalRow } from "@readback/store"
import type { Context } from "../context.ts"
import { isSameConcept } from "./change-of.ts"
import { conceptsOfHead, headConcepts, headKey, headOf } from "./head.ts"

/** What a proposal would bring: problems that the head does not have, and changes that began from another state of it. */
export interface Examined {
  readonly head: string
  readonly issues: readonly Issue[]
  readonly stale: readonly { readonly conceptId: string; readonly name: string }[]
}

/** Examines a proposal against the head as it is now. */
export async function examineProposal(ctx: Context, proposal: ProposalRow): Promise<Examined> {
  const { read } = ctx.store
  const head = await headOf(ctx, read, proposal.glossaryId)
  const changes = await findChanges(read, proposal.id)
  const inHead = conceptsOfHead(head)
  const stale = changes.filter(({ conceptId, before }) => !isSameConcept(before, inHead(conceptId)))
  const former = headConcepts(head)
  // An import is told what publication asks of terms written by hand; thousands of rows without examples would block it.
  const purpose = proposal.fileName === null && proposal.rollbackOf === null ? "publication" : "import"
  return {
    head: headKey(head),
    issues: await newIssues(former, changes, purpose),
    stale: stale.map(({ conceptId, name }) => ({ conceptId, name })),
  }
}

/** Problems that concepts have once they are edited, and have not before. */
export async function newIssues(
  former: readonly Concept[],
  edits: readonly Pick<ConceptEdit, "conceptId" | "after">[],
  purpose: "import" | "publication",
): Promise<readonly Issue[]> {
  const known = new Set((await checked(former, purpose)).map(keyOf))
  const now = await checked(applyEdits(former, edits), purpose)
  return now.filter((issue) => !known.has(keyOf(issue)))
}

/** Problems of concepts; others are served before and after, since tens of thousands take most of a second. */
async function checked(concepts: readonly Concept[], purpose: "import" | "publication"): Promise<readonly Issue[]> {
  await setImmediate()
  return checkRelease(concepts, { purpose })
}

const keyOf = (issue: Issue): string => canonicalJson(issue)
