import type { Concept } from "../model/concept.ts"
import type { Release } from "../model/release.ts"
import type { WritingProfile } from "../model/writing-profile.ts"
import { endOf, startOf } from "../text/words.ts"
import type { Register } from "./accepts-case.ts"
import { compete } from "./compete.ts"
import { isRuledOut, type TextContext } from "./conditions.ts"
import { findCandidates } from "./find-candidates.ts"
import type { RulesOut, Search } from "./search.ts"
import type { Lexicon } from "./lexicon.ts"
import { matchOf, type TermOf } from "./match-of.ts"
import type { Match } from "./match.ts"
import type { QuarantinedTerm } from "./quarantine.ts"

/** A compiled release; matching is pure, never throws and takes time linear in the text. */
export interface Matcher {
  readonly release: Omit<Release, "concepts">
  readonly profile: WritingProfile
  readonly quarantined: readonly QuarantinedTerm[]
  /** A concept as the profile has it: overrides applied, terms that are not valid left out. */
  concept(id: string): Concept | undefined
  match(
    text: string,
    context?: { readonly register?: Register; readonly domains?: readonly string[] },
  ): readonly Match[]
  /** Where terms stand, without what they mean and without punctuation around them: pairs of start and end. */
  spans(text: string): Int32Array
  readonly compiled: Compiled
}

/** What a matcher is made of. */
export interface Compiled {
  readonly release: Omit<Release, "concepts">
  readonly profile: WritingProfile
  readonly quarantined: () => readonly QuarantinedTerm[]
  readonly lexicon: Lexicon
  readonly conceptCount: number
  readonly conceptAt: (index: number) => Concept
  readonly indexOf: (id: string) => number | undefined
}

/** A matcher over compiled data, wherever that came from. */
export function matcherOf(compiled: Compiled): Matcher {
  const { release, profile, lexicon, conceptAt, indexOf } = compiled
  const termOf: TermOf = (form) => {
    const term = lexicon.formTerms[form]!
    const concept = conceptAt(lexicon.termConcepts[term]!)
    return { concept, term: concept.terms[lexicon.termPositions[term]!]! }
  }
  const priorityOf = (form: number): number => termOf(form).term.match.priority ?? 0
  const rulesOutIn =
    (context: TextContext): RulesOut =>
    (words, form, from, to) =>
      isRuledOut(termOf(form).term, context, words, from, to)
  const search = (text: string, context: TextContext): Search =>
    findCandidates(lexicon, text, context.register, rulesOutIn(context))
  const contextOf = (register: Register, domains: readonly string[]): TextContext => ({
    register,
    domains,
    profile: profile.name ?? "default",
  })
  const plain = contextOf("written", [])
  return {
    release,
    profile,
    get quarantined() {
      return compiled.quarantined()
    },
    concept: (id) => {
      const index = indexOf(id)
      return index === undefined ? undefined : conceptAt(index)
    },
    match(text, { register = "written", domains = [] } = {}) {
      const context = contextOf(register, domains)
      const searched = search(text, context)
      const winners = compete(searched.found, priorityOf)
      const matches: Match[] = []
      let free = 0
      for (let index = 0; index < winners.count; index += 1) {
        const match = matchOf(searched, winners, index, termOf, context)
        // Punctuation that belongs to a term may reach into its neighbour.
        if (match.start < free) continue
        matches.push(match)
        free = match.end
      }
      return matches
    },
    spans(text) {
      const { words, found } = search(text, plain)
      const winners = compete(found, priorityOf)
      const spans = new Int32Array(winners.count * 2)
      for (let index = 0; index < winners.count; index += 1) {
        spans[index * 2] = startOf(words, winners.from[index]!)
        spans[index * 2 + 1] = endOf(words, winners.to[index]! - 1)
      }
      return spans
    },
    compiled,
  }
}
