import type { Concept, FirstUsePolicy, Term } from "@readback/glossary"

/** A designation that may be proposed while somebody writes. */
export interface IndexedTerm {
  readonly text: string
  readonly conceptId: string
  readonly isPreferred: boolean
  /** What the abbreviation stands for; absent where the term is no abbreviation. */
  readonly fullForm?: string
  readonly firstUse?: FirstUsePolicy
}

/** Preferred and admitted terms by how they begin; terms are added as they are read. */
export interface TermIndex {
  add(concept: Concept, language: string): void
  /** Terms that begin with a text, whatever its capitals; in no order. */
  startingWith(prefix: string): readonly IndexedTerm[]
}

const abbreviations: ReadonlySet<Term["type"]> = new Set(["acronym", "initialism", "abbreviation"])

/** An empty index. Terms lie in a bucket for each first character: nothing is ever sorted as a whole. */
export function createTermIndex(): TermIndex {
  const buckets = new Map<string, { readonly folded: string; readonly term: IndexedTerm }[]>()
  return {
    add(concept, language) {
      const approved = concept.terms.filter(
        ({ status, type, language: of }) =>
          (status === "preferred" || status === "admitted") && type !== "shield" && (of ?? language) === language,
      )
      const fullForm = fullFormOf(approved)
      for (const { text, type, status } of approved) {
        const folded = text.toLowerCase()
        const first = folded.charAt(0)
        const bucket = buckets.get(first) ?? []
        if (bucket.length === 0) buckets.set(first, bucket)
        const term: IndexedTerm = {
          text,
          conceptId: concept.id,
          isPreferred: status === "preferred",
          ...(abbreviations.has(type) && fullForm !== undefined ? { fullForm } : {}),
          ...(concept.firstUse === undefined ? {} : { firstUse: concept.firstUse }),
        }
        bucket.push({ folded, term })
      }
    },
    startingWith(prefix) {
      const folded = prefix.toLowerCase()
      const bucket = buckets.get(folded.charAt(0)) ?? []
      return bucket.filter((entry) => entry.folded.startsWith(folded)).map(({ term }) => term)
    },
  }
}

function fullFormOf(terms: readonly Term[]): string | undefined {
  const full = terms.filter(({ type }) => !abbreviations.has(type))
  const [best] = full.toSorted(
    (a, b) =>
      Number(b.type === "fullForm") - Number(a.type === "fullForm") ||
      Number(b.status === "preferred") - Number(a.status === "preferred"),
  )
  return best?.text
}
