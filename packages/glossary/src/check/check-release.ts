import type { Concept } from "../model/concept.ts"
import type { Issue } from "../model/issue.ts"
import { checkCollisions } from "./check-collisions.ts"
import { checkExamples } from "./check-examples.ts"
import { checkIds } from "./check-ids.ts"
import { checkPreferred } from "./check-preferred.ts"
import { checkReplacements } from "./check-replacements.ts"
import { checkTermTexts } from "./check-term-texts.ts"

/** Checks the integrity of a glossary before it is published (scoring design, section B); errors block, warnings inform. */
export function checkRelease(concepts: readonly Concept[]): readonly Issue[] {
  return [
    ...checkIds(concepts),
    ...concepts.flatMap(checkPreferred),
    ...checkReplacements(concepts),
    ...concepts.flatMap(checkTermTexts),
    ...checkCollisions(concepts),
    ...checkExamples(concepts),
  ]
}
