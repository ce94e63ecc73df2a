import { formsOf } from "../match/form.ts"
import { quarantineOf } from "../match/quarantine.ts"
import type { Concept } from "../model/concept.ts"
import type { Release } from "../model/release.ts"
import type { WritingProfile } from "../model/writing-profile.ts"
import { changedConcepts } from "./changed-concepts.ts"
import { indexWords } from "./index-words.ts"

/**
 * Which texts two states of a glossary can assess differently: `none`; those that hold one of the phrases, as
 * `indexWords` writes them, or answer a prompt that does; or `all`, where that cannot be bounded.
 */
export type TextsThatCanChange =
  | { readonly kind: "none" }
  | { readonly kind: "all"; readonly reason: string }
  | { readonly kind: "phrases"; readonly conceptIds: readonly string[]; readonly phrases: readonly string[] }

/** More phrases than that make a search slower than looking at every text. */
const mostPhrases = 2_000

/**
 * Decides which texts a change of a glossary can touch, under one profile. Whatever the engine says of a text rests on the
 * places where forms of terms stand in it and in its prompt, and on the concepts of these terms alone; so a text without
 * any form of a changed concept, old or new, is assessed as before.
 */
export function textsThatCanChange(before: Release, after: Release, profile: WritingProfile = {}): TextsThatCanChange {
  if (before.language !== after.language) return { kind: "all", reason: "The glossary is in another language now." }
  if (hasTwins(before) || hasTwins(after)) return { kind: "all", reason: "Two concepts have the same id." }
  const changed = changedConcepts(before, after, profile)
  const phrases = new Set<string>()
  for (const pair of changed) {
    for (const concept of [pair.before, pair.after]) {
      for (const phrase of phrasesOf(concept, before.language)) {
        if (phrase === "") return { kind: "all", reason: "A changed term has no letters that could be searched for." }
        phrases.add(phrase)
      }
      if (phrases.size > mostPhrases)
        return { kind: "all", reason: `The change touches more than ${mostPhrases} words.` }
    }
  }
  if (phrases.size === 0) return { kind: "none" }
  return { kind: "phrases", conceptIds: changed.map(({ conceptId }) => conceptId), phrases: shortest(phrases) }
}

const hasTwins = ({ concepts }: Release): boolean => new Set(concepts.map(({ id }) => id)).size < concepts.length

/** The written forms of a concept's terms, those left out that are never looked for. */
function phrasesOf(concept: Concept | undefined, language: string): readonly string[] {
  if (concept === undefined) return []
  return concept.terms
    .filter((term) => term.language === undefined || term.language === language)
    .filter((term) => quarantineOf(concept.id, term)?.effect !== "never-matched")
    .flatMap(formsOf)
    .map(({ text }) => indexWords(text))
}

/** The phrases without those that contain another one: a text that holds them is found by it. */
function shortest(phrases: ReadonlySet<string>): readonly string[] {
  return [...phrases].filter((phrase) => {
    const words = phrase.split(" ")
    return !words.some((_, from) =>
      words.some((__, last) => {
        const part = words.slice(from, last + 1)
        return last >= from && part.length < words.length && phrases.has(part.join(" "))
      }),
    )
  })
}
