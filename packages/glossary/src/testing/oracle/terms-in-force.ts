import type { Concept } from "../../model/concept.ts"
import type { Term } from "../../model/term.ts"

const isInForce = ({ validFrom, validTo }: Term, day: string | undefined): boolean =>
  day === undefined || ((validFrom ?? day) <= day && day <= (validTo ?? day))

/** The concepts as a profile has them on a day: its overrides applied, terms out of force left out. */
export const termsInForce = (
  concepts: readonly Concept[],
  profile: string,
  day: string | undefined,
): readonly Concept[] =>
  concepts.map((concept) => ({
    ...concept,
    terms: concept.terms
      .filter((term) => isInForce(term, day))
      .map((term) => {
        const override = (term.overrides ?? []).find((other) => other.profile === profile)
        if (override === undefined) return term
        return { ...term, status: override.status ?? term.status }
      }),
  }))
