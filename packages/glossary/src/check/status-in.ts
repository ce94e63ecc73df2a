import type { Term, TermStatus } from "../model/term.ts"

/** The status of a term in a profile, undefined where the profile does not approve it; without one, what holds elsewhere. */
export function statusIn(term: Term, profile: string | undefined): TermStatus | undefined {
  if (term.profiles !== undefined && (profile === undefined || !term.profiles.includes(profile))) return undefined
  return term.overrides?.find((override) => override.profile === profile)?.status ?? term.status
}

/** The profiles that terms treat differently from the rest, in order of appearance. */
export const profilesOf = (terms: readonly Term[]): readonly string[] => [
  ...new Set(
    terms.flatMap((term) => [...(term.profiles ?? []), ...(term.overrides ?? []).map(({ profile }) => profile)]),
  ),
]
