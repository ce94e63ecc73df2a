import type { Concept } from "../model/concept.ts"
import type { Issue } from "../model/issue.ts"
import { checkCollisions } from "./check-collisions.ts"
import { checkContainedTerms } from "./check-contained-terms.ts"
import { checkCycles } from "./check-cycles.ts"
import { checkExampleCoverage, type CheckPurpose } from "./check-example-coverage.ts"
import { checkExamples } from "./check-examples.ts"
import { checkIds } from "./check-ids.ts"
import { checkOrdinaryWords } from "./check-ordinary-words.ts"
import { checkPreferred } from "./check-preferred.ts"
import { checkRelations } from "./check-relations.ts"
import { checkReplacements } from "./check-replacements.ts"
import { checkTermTexts } from "./check-term-texts.ts"

/**
 * Checks the integrity of a glossary (scoring design, section B); errors block publication, warnings inform. What only
 * publication asks for, examples of every forbidden term, is an error for that purpose and else a warning.
 */
export function checkRelease(
  concepts: readonly Concept[],
  { purpose = "import" }: { readonly purpose?: CheckPurpose } = {},
): readonly Issue[] {
  return [
    ...checkIds(concepts),
    ...concepts.flatMap(checkPreferred),
    ...checkReplacements(concepts),
    ...checkCycles(concepts),
    ...checkRelations(concepts),
    ...concepts.flatMap(checkTermTexts),
    ...concepts.flatMap(checkOrdinaryWords),
    ...checkCollisions(concepts),
    ...checkContainedTerms(concepts),
    ...concepts.flatMap((concept) => checkExampleCoverage(concept, purpose)),
    ...checkExamples(concepts),
  ]
}
