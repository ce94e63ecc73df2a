import type { Sense } from "../../match/match.ts"
import type { ContextCondition } from "../../model/context-condition.ts"
import { isAbbreviation } from "../../model/term-kind.ts"
import type { Term } from "../../model/term.ts"
import { fold } from "./fold.ts"

/** What conditions may ask about: the keys of the words near a match, by distance, and what is known of the text. */
export interface Surroundings {
  readonly before: readonly string[]
  readonly after: readonly string[]
  readonly register: string
  readonly profile: string
  readonly domains: readonly string[]
}

/** Whether a condition holds there. */
export function holds(condition: ContextCondition, around: Surroundings): boolean {
  switch (condition.kind) {
    case "words": {
      const near = new Set([...around.before.slice(0, condition.within), ...around.after.slice(0, condition.within)])
      const isThere = (value: string): boolean => near.has(fold(value))
      if (condition.mode === "all") return condition.values.every(isThere)
      return condition.values.some(isThere) === (condition.mode === "any")
    }
    case "domain":
      return condition.values.some((value) => around.domains.includes(value))
    case "profile":
      return condition.values.includes(around.profile)
    case "register":
      return condition.values.includes(around.register)
  }
}

const baseOf = (term: Term): number => {
  if (!isAbbreviation(term)) return 0.95
  return term.text.replaceAll(".", "").length <= 2 && term.text.length < 6 ? 0.6 : 0.85
}

/** How sure it is that the words mean this concept (scoring design, C.9). */
export function senseOf(conceptId: string, term: Term, isQuarantined: boolean, around: Surroundings): Sense {
  const requires = term.match.requires ?? []
  const contextsMet = requires.filter((condition) => holds(condition, around)).length
  const contextsMissing = requires.length - contextsMet
  const sum = (isQuarantined ? 0.3 : baseOf(term)) + 0.2 * contextsMet - 0.35 * contextsMissing
  return { conceptId, termId: term.id, confidence: Math.round(Math.min(1, Math.max(0, sum)) * 100) / 100, contextsMet }
}
