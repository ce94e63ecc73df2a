import type { Concept } from "../model/concept.ts"
import type { Release } from "../model/release.ts"
import type { Term } from "../model/term.ts"
import type { WritingProfile } from "../model/writing-profile.ts"

const isValidOn = ({ validFrom, validTo }: Term, day: string): boolean =>
  (validFrom === undefined || validFrom <= day) && (validTo === undefined || day <= validTo)

const termIn = (term: Term, profile: string): Term => {
  const override = term.overrides?.find((one) => one.profile === profile)
  if (override === undefined) return term
  const { status = term.status, severity = term.severity } = override
  return { ...term, status, ...(severity === undefined ? {} : { severity }) }
}

/** The concept with statuses, severities and first-use policy as the profile has them; the same object where nothing differs. */
const conceptIn = (
  concept: Concept,
  { name = "default", firstUse }: WritingProfile,
  day: string | undefined,
): Concept => {
  const isPlain = concept.terms.every(
    ({ overrides, validFrom, validTo }) => overrides === undefined && validFrom === undefined && validTo === undefined,
  )
  if (isPlain && (firstUse === undefined || concept.firstUse !== undefined)) return concept
  const valid = day === undefined ? concept.terms : concept.terms.filter((term) => isValidOn(term, day))
  const terms = valid.map((term) => termIn(term, name))
  const own = concept.terms.flatMap((term) => term.overrides?.find((one) => one.profile === name)?.firstUse ?? [])[0]
  const policy = own ?? concept.firstUse ?? firstUse
  const isSame = terms.length === concept.terms.length && terms.every((term, index) => term === concept.terms[index])
  if (isSame && policy === concept.firstUse) return concept
  return { ...concept, terms, ...(policy === undefined ? {} : { firstUse: policy }) }
}

/** A release as a profile sees it. Validity is judged on the day that the release takes effect, so that a score never changes with the calendar. */
export function inProfile(release: Release, profile: WritingProfile): Release {
  const concepts = release.concepts.map((concept) => conceptIn(concept, profile, release.effectiveFrom))
  return concepts.every((concept, index) => concept === release.concepts[index]) ? release : { ...release, concepts }
}
