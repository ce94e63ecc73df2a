import { Failure } from "@readback/domain"
import { type Concept, conceptName, diffConcepts, type GlossaryDiff } from "@readback/glossary"
import type { Context } from "../context.ts"
import type { ReleaseChange } from "./release-change.ts"
import { visibleRelease } from "./visible-release.ts"

/** How two releases of one glossary differ, concept by concept, in alphabetical order. */
export interface ReleaseComparison {
  readonly counts: {
    readonly added: number
    readonly removed: number
    readonly changed: number
    /** Terms that came or went with concepts or within them. */
    readonly addedTerms: number
    readonly removedTerms: number
    readonly changedStatuses: number
    readonly changedDefinitions: number
  }
  readonly changes: readonly ReleaseChange[]
}

/** Compares two releases of one glossary, the older first or not. One above the person's clearance is "not found". */
export async function compareReleases(ctx: Context, input: { from: string; to: string }): Promise<ReleaseComparison> {
  const [from, to] = await Promise.all([visibleRelease(ctx, input.from), visibleRelease(ctx, input.to)])
  if (from.release.glossaryId !== to.release.glossaryId) {
    throw new Failure("invalid", "These are releases of two glossaries. Choose two releases of the same one.")
  }
  const diff = diffConcepts(from.release.concepts, to.release.concepts)
  const names = new Map(to.release.concepts.map((concept) => [concept.id, conceptName(concept)]))
  const changes: readonly ReleaseChange[] = [
    ...diff.added.map((concept) => wholeConcept("added", concept)),
    ...diff.removed.map((concept) => wholeConcept("removed", concept)),
    ...diff.changed.map((change) => ({
      kind: "changed" as const,
      name: names.get(change.concept) ?? change.concept,
      ...change,
    })),
  ]
  const order = new Intl.Collator(to.language)
  return { counts: countsOf(diff), changes: changes.toSorted((a, b) => order.compare(a.name, b.name)) }
}

function countsOf({ added, removed, changed }: GlossaryDiff): ReleaseComparison["counts"] {
  const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0)
  return {
    added: added.length,
    removed: removed.length,
    changed: changed.length,
    addedTerms: total([...added.map(({ terms }) => terms.length), ...changed.map((one) => one.addedTerms.length)]),
    removedTerms: total([
      ...removed.map(({ terms }) => terms.length),
      ...changed.map((one) => one.removedTerms.length),
    ]),
    changedStatuses: total(
      changed.map(
        ({ changedTerms }) =>
          changedTerms.filter(({ fields }) => fields.some(({ field }) => field === "status")).length,
      ),
    ),
    changedDefinitions: changed.filter(({ fields }) => fields.some(({ field }) => field === "definition")).length,
  }
}

/** A concept that came or went, as a change. */
function wholeConcept(kind: "added" | "removed", concept: Concept): ReleaseChange {
  const terms = concept.terms.filter(({ type }) => type !== "shield").map(({ text, status }) => ({ text, status }))
  return { kind, concept: concept.id, name: conceptName(concept), definition: concept.definition ?? null, terms }
}
