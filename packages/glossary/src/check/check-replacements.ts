import type { Concept } from "../model/concept.ts"
import type { Issue } from "../model/issue.ts"
import type { Term } from "../model/term.ts"
import { isDiscouraged } from "../model/term-kind.ts"
import { profilesOf, statusIn } from "./status-in.ts"

/** What is to be known of the terms with one text, worked out once however often it is a replacement. */
interface Target {
  readonly isApproved: boolean
  /** Profiles in which none of the terms is approved. */
  readonly refusing: readonly string[]
}

const isApprovedIn = (term: Term, profile: string): boolean => {
  const status = statusIn(term, profile)
  return status !== undefined && !isDiscouraged({ status })
}

const targetOf = (terms: readonly Term[]): Target => ({
  isApproved: !terms.every(isDiscouraged),
  refusing: profilesOf(terms).filter((profile) => !terms.some((term) => isApprovedIn(term, profile))),
})

const problemOf = (
  term: Term,
  replacement: string,
  target: Target | undefined,
): readonly [code: string, message: string] | undefined => {
  if (target === undefined)
    return [
      "replacement-missing",
      `Replacement "${replacement}" is not a term of the glossary. Add it or name another.`,
    ]
  if (!target.isApproved)
    return ["replacement-discouraged", `Replacement "${replacement}" is itself discouraged. Name an approved term.`]
  const profile = target.refusing.find((name) => {
    const status = statusIn(term, name)
    return status !== undefined && isDiscouraged({ status })
  })
  if (profile === undefined) return undefined
  const message = `Replacement "${replacement}" is not approved in profile "${profile}", where "${term.text}" is discouraged. Name another for it.`
  return ["replacement-discouraged-in-profile", message]
}

/** Every replacement is the text of a term of the release that is not itself discouraged, in no profile either. */
export function checkReplacements(concepts: readonly Concept[]): readonly Issue[] {
  const byText = Map.groupBy(
    concepts.flatMap((concept) => concept.terms),
    (term) => term.text,
  )
  const targets = new Map<string, Target>()
  const target = (text: string): Target | undefined => {
    const terms = byText.get(text)
    if (terms === undefined) return undefined
    const known = targets.get(text) ?? targetOf(terms)
    targets.set(text, known)
    return known
  }
  return concepts.flatMap((concept) =>
    concept.terms.flatMap((term) =>
      term.replacements.flatMap((replacement): readonly Issue[] => {
        const problem = problemOf(term, replacement, target(replacement))
        if (problem === undefined) return []
        const [code, message] = problem
        return [{ severity: "error", code, message, field: "replacementTerms", conceptId: concept.id, termId: term.id }]
      }),
    ),
  )
}
