import type { Concept } from "../model/concept.ts"
import type { Issue } from "../model/issue.ts"

/** What a check is for: an import is only told what publication would not let pass. */
export type CheckPurpose = "import" | "publication"

/** Every forbidden term shows in one sentence that it is found and in another that it is not found by accident. */
export function checkExampleCoverage(concept: Concept, purpose: CheckPurpose): readonly Issue[] {
  return concept.terms.flatMap((term): readonly Issue[] => {
    if (term.status !== "forbidden" || term.type === "shield") return []
    const { positive, negative } = term.examples
    if (positive.length > 0 && negative.length > 0) return []
    const lacking = [...(positive.length === 0 ? ["positive"] : []), ...(negative.length === 0 ? ["negative"] : [])]
    const message = `The forbidden term "${term.text}" has no ${lacking.join(" and no ")} example. Add a sentence that must contain it and one that must not.`
    const field = positive.length === 0 ? "positiveExamples" : "negativeExamples"
    const severity = purpose === "publication" ? "error" : "warning"
    return [{ severity, code: "example-missing", message, field, conceptId: concept.id, termId: term.id }]
  })
}
