import type { Concept } from "../model/concept.ts"
import type { Issue } from "../model/issue.ts"
import type { Term } from "../model/term.ts"
import { profilesOf, statusIn } from "./status-in.ts"

const preferredIn = (terms: readonly Term[], profile: string | undefined): readonly Term[] =>
  terms.filter((term) => statusIn(term, profile) === "preferred")

/** Terms of which at least one is meant for the profile; where none is, the concept is not part of it. */
const isUsedIn = (terms: readonly Term[], profile: string | undefined): boolean =>
  terms.some((term) => statusIn(term, profile) !== undefined)

/** Exactly one preferred term per concept, language and profile (SKOS integrity condition S14, generalised). */
export function checkPreferred(concept: Concept): readonly Issue[] {
  const terms = concept.terms.filter((term) => term.type !== "shield")
  const languages = new Set(terms.map((term) => term.language))
  return [...languages].flatMap((language) => {
    const own = terms.filter((term) => term.language === language)
    const elsewhere = preferredIn(own, undefined)
    const isElsewhereBad = isUsedIn(own, undefined) && elsewhere.length !== 1
    const bad = profilesOf(own)
      .map((profile) => ({ profile, preferred: preferredIn(own, profile) }))
      .filter(({ profile, preferred }) => isUsedIn(own, profile) && preferred.length !== 1)
      .filter(({ preferred }) => !isElsewhereBad || preferred.length !== elsewhere.length)
    return [...(isElsewhereBad ? [{ profile: undefined, preferred: elsewhere }] : []), ...bad].map(
      ({ profile, preferred }) => issueOf(concept, preferred, profile),
    )
  })
}

const issueOf = (concept: Concept, preferred: readonly Term[], profile: string | undefined): Issue => {
  const where = profile === undefined ? "" : ` in profile "${profile}"`
  const base = { severity: "error", field: "status", conceptId: concept.id } as const
  if (preferred.length === 0) {
    const message = `Concept "${concept.id}" has no preferred term${where}. Mark one of its terms preferred.`
    return { ...base, code: "no-preferred-term", message }
  }
  const named = preferred.map((term) => `"${term.text}"`).join(", ")
  const message = `Concept "${concept.id}" has ${preferred.length} preferred terms${where}: ${named}. Keep one and make the others admitted.`
  return { ...base, code: "several-preferred-terms", message }
}
