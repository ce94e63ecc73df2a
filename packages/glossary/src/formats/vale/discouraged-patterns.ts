import type { Concept } from "../../model/concept.ts"
import type { Term } from "../../model/term.ts"
import { isDiscouraged } from "../../model/term-kind.ts"
import { termPattern } from "./term-pattern.ts"

/** How Vale is to speak of a term: `ambiguous` ones are also the approved term of some other concept. */
export type Discouragement = "forbidden" | "discouraged" | "ambiguous"

/** A pattern of terms to be avoided, and what to write instead; no replacement is one that Vale would misread. */
export interface DiscouragedPattern {
  readonly pattern: string
  readonly kind: Discouragement
  readonly replacements: readonly string[]
}

// Vale splits what it suggests at bars and fills in groups after dollar signs; neither can be escaped in all its versions.
const isWritable = (text: string): boolean => !/[|$]/.test(text) && text.trim() !== ""

const isOwn = (language: string) => (term: Term) => (term.language ?? language) === language && term.type !== "shield"

function replacementsOf(term: Term, own: readonly Term[]): readonly string[] {
  const named = term.replacements.length > 0 ? term.replacements : preferredIn(own)
  return named.filter((text) => text !== term.text && isWritable(text))
}

const preferredIn = (terms: readonly Term[]): readonly string[] =>
  terms.filter(({ status }) => status === "preferred").map(({ text }) => text)

/** The discouraged terms of a language, each pattern once: the graver status counts, and all replacements are kept. */
export function discouragedPatterns(concepts: readonly Concept[], language: string): readonly DiscouragedPattern[] {
  const found = new Map<string, { isForbidden: boolean; replacements: Set<string> }>()
  const approved = new Set<string>()
  for (const concept of concepts) {
    const own = concept.terms.filter(isOwn(language))
    for (const term of own) {
      const pattern = termPattern(term)
      if (!isDiscouraged(term)) {
        approved.add(pattern)
        continue
      }
      const entry = found.get(pattern) ?? { isForbidden: false, replacements: new Set() }
      found.set(pattern, entry)
      entry.isForbidden ||= term.status === "forbidden"
      for (const text of replacementsOf(term, own)) entry.replacements.add(text)
    }
  }
  return [...found].map(([pattern, { isForbidden, replacements }]) => ({
    pattern,
    kind: approved.has(pattern) ? "ambiguous" : isForbidden ? "forbidden" : "discouraged",
    replacements: [...replacements],
  }))
}
