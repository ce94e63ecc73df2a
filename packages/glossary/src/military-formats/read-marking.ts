import { readClassification } from "./classification-marking.ts"
import { cuiMarkingProblem, isLegacyMarking } from "./cui-marking.ts"
import type { MarkingLevel } from "./marking-level.ts"

/** What a banner or portion mark says: its level, which system it belongs to, and what is wrong with it, as a clause. */
export interface Marking {
  readonly level: MarkingLevel
  readonly system: "cui" | "classification"
  readonly problem: string | undefined
}

/** Reads the words of a banner or, without its brackets, a portion mark; undefined where they are no marking (32 CFR 2001.21, 2002.20). */
export function readMarking(words: string, isPortion: boolean): Marking | undefined {
  const marking = words.replace(/\/\/$/, "")
  const isCui = /^(?:CUI|CONTROLLED)(?:\/|$)/i.test(marking) || isLegacyMarking(marking)
  if (isCui) {
    const problem = cuiMarkingProblem(isPortion ? `(${marking})` : marking)
    return { level: isLegacyMarking(marking) ? "UNCLASSIFIED" : "CUI", system: "cui", problem }
  }
  const read = readClassification(marking)
  return read === undefined ? undefined : { level: read.marking.level, system: "classification", problem: read.problem }
}
