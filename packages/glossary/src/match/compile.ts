import type { Release } from "../model/release.ts"
import type { WritingProfile } from "../model/writing-profile.ts"
import { buildLexicon, type Entry } from "./build-lexicon.ts"
import { inProfile } from "./in-profile.ts"
import { matcherOf, type Matcher } from "./matcher.ts"
import { quarantineOf, type QuarantinedTerm } from "./quarantine.ts"

/** Compiles a release for matching under a profile; terms in another language than the release's are left out. */
export function compile(source: Release, profile: WritingProfile = {}): Matcher {
  const release = inProfile(source, profile)
  const quarantined: QuarantinedTerm[] = []
  const entries: Entry[] = []
  for (const [concept, { id, terms }] of release.concepts.entries()) {
    for (const [position, term] of terms.entries()) {
      if (term.language !== undefined && term.language !== release.language) continue
      const quarantine = quarantineOf(id, term)
      if (quarantine !== undefined) quarantined.push(quarantine)
      if (quarantine?.effect !== "never-matched")
        entries.push({ term, concept, position, isQuarantined: quarantine !== undefined })
    }
  }
  const { concepts, ...about } = release
  let indexes: ReadonlyMap<string, number> | undefined
  return matcherOf({
    release: about,
    profile,
    quarantined: () => quarantined,
    lexicon: buildLexicon(entries),
    conceptCount: concepts.length,
    conceptAt: (index) => concepts[index]!,
    indexOf: (id) => (indexes ??= new Map(concepts.map((concept, index) => [concept.id, index]))).get(id),
  })
}
