import { inProfile } from "../match/in-profile.ts"
import { canonicalJson } from "../model/canonical-json.ts"
import type { Concept } from "../model/concept.ts"
import type { Release } from "../model/release.ts"
import type { Term } from "../model/term.ts"
import type { WritingProfile } from "../model/writing-profile.ts"

/** A concept that the engine sees differently, as the profile has it; absent where there is none. */
export interface ConceptPair {
  readonly conceptId: string
  readonly before: Concept | undefined
  readonly after: Concept | undefined
}

/** What people read of a term and the engine does not; to validity and overrides the profile has been applied. */
const forPeople = new Set(
  "partOfSpeech examples validFrom validTo overrides source notes contexts foreign grammaticalNumber grammaticalGender geographicalUsage register".split(
    " ",
  ),
)

/** All that the engine may look at, in a form that can be compared. */
const seenByEngine = ({ id, firstUse, terms }: Concept): string =>
  canonicalJson({ id, firstUse, terms: terms.map(withoutNotes) })

const withoutNotes = (term: Term): object =>
  Object.fromEntries(Object.entries(term).filter(([field]) => !forPeople.has(field)))

/** The concepts that two states of a glossary let the engine see differently under a profile. */
export function changedConcepts(before: Release, after: Release, profile: WritingProfile): readonly ConceptPair[] {
  const isSameDay = before.effectiveFrom === after.effectiveFrom
  const [old, now] = [byId(before), byId(after)]
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((conceptId) => {
    const pair = { before: old.get(conceptId), after: now.get(conceptId) }
    if (isSameDay && isRepeated(pair.before, pair.after)) return []
    const [was, is] = [seenIn(before, pair.before, profile), seenIn(after, pair.after, profile)]
    const isSame = was !== undefined && is !== undefined && seenByEngine(was) === seenByEngine(is)
    return isSame ? [] : [{ conceptId, before: was, after: is }]
  })
}

const byId = ({ concepts }: Release): ReadonlyMap<string, Concept> =>
  new Map(concepts.map((concept) => [concept.id, concept]))

/** Most concepts stay letter for letter, which is told fast. */
const isRepeated = (before: Concept | undefined, after: Concept | undefined): boolean =>
  before === after || JSON.stringify(before) === JSON.stringify(after)

const seenIn = (release: Release, concept: Concept | undefined, profile: WritingProfile): Concept | undefined =>
  concept === undefined ? undefined : inProfile({ ...release, concepts: [concept] }, profile).concepts[0]
