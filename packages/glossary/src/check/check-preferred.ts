import type { Concept } from "../model/concept.ts"
import type { Issue } from "../model/issue.ts"

/** Exactly one preferred term per concept and language (SKOS integrity condition S14, generalised). */
export function checkPreferred(concept: Concept): readonly Issue[] {
  const terms = concept.terms.filter((term) => term.type !== "shield")
  const languages = new Set(terms.map((term) => term.language))
  return [...languages].flatMap((language): readonly Issue[] => {
    const preferred = terms.filter((term) => term.language === language && term.status === "preferred")
    if (preferred.length === 1) return []
    const named = preferred.map((term) => `"${term.text}"`).join(", ")
    const base = { severity: "error", field: "status", conceptId: concept.id } as const
    if (preferred.length === 0)
      return [
        {
          ...base,
          code: "no-preferred-term",
          message: `Concept "${concept.id}" has no preferred term. Mark one of its terms preferred.`,
        },
      ]
    return [
      {
        ...base,
        code: "several-preferred-terms",
        message: `Concept "${concept.id}" has ${preferred.length} preferred terms: ${named}. Keep one and make the others admitted.`,
      },
    ]
  })
}
