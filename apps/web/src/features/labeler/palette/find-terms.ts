import type { Concept } from "@readback/glossary"

/** A term as the palette finds it. */
export interface FoundTerm {
  readonly text: string
  readonly conceptId: string
  readonly status: Concept["terms"][number]["status"]
  readonly preferred: string | undefined
}

/** A list of terms that is searched by any part of a term; it may grow while it is searched. */
export interface TermList {
  add(concept: Concept): void
  /** Those that begin with the words first, then those that hold them; at most `limit`. */
  find(words: string, limit: number): readonly FoundTerm[]
}

/** An empty list. */
export function createTermList(): TermList {
  const entries: { readonly folded: string; readonly term: FoundTerm }[] = []
  return {
    add({ id: conceptId, terms }) {
      const preferred = terms.find(({ status }) => status === "preferred")?.text
      for (const { text, status } of terms)
        entries.push({ folded: text.toLowerCase(), term: { text, conceptId, status, preferred } })
    },
    find(words, limit) {
      const folded = words.trim().toLowerCase()
      if (folded === "") return []
      const beginning: FoundTerm[] = []
      const inside: FoundTerm[] = []
      for (const { folded: text, term } of entries) {
        const at = text.indexOf(folded)
        if (at === 0) beginning.push(term)
        else if (at > 0 && inside.length < limit) inside.push(term)
      }
      beginning.sort((a, b) => a.text.length - b.text.length || (a.text < b.text ? -1 : 1))
      return [...beginning, ...inside].slice(0, limit)
    },
  }
}
