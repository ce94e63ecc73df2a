import type { Concept } from "../model/concept.ts"
import type { Issue } from "../model/issue.ts"
import type { Term } from "../model/term.ts"
import { isDiscouraged } from "../model/term-kind.ts"

/** Every replacement is the text of a term of the release that is not itself discouraged. */
export function checkReplacements(concepts: readonly Concept[]): readonly Issue[] {
  const byText = new Map<string, Term[]>()
  for (const term of concepts.flatMap((concept) => concept.terms)) {
    const known = byText.get(term.text)
    if (known === undefined) byText.set(term.text, [term])
    else known.push(term)
  }
  const problemOf = (replacement: string): readonly [code: string, message: string] | undefined => {
    const targets = byText.get(replacement)
    if (targets === undefined)
      return [
        "replacement-missing",
        `Replacement "${replacement}" is not a term of the glossary. Add it or name another.`,
      ]
    if (targets.every(isDiscouraged))
      return ["replacement-discouraged", `Replacement "${replacement}" is itself discouraged. Name an approved term.`]
    return undefined
  }
  return concepts.flatMap((concept) =>
    concept.terms.flatMap((term) =>
      term.replacements.flatMap((replacement): readonly Issue[] => {
        const problem = problemOf(replacement)
        if (problem === undefined) return []
        const [code, message] = problem
        return [{ severity: "error", code, message, field: "replacementTerms", conceptId: concept.id, termId: term.id }]
      }),
    ),
  )
}
