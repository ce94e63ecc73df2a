import type { ContextCondition } from "../model/context-condition.ts"
import type { Term } from "../model/term.ts"
import { foldKey } from "../text/fold.ts"
import { atomAt, type Words } from "../text/words.ts"
import type { Register } from "./accepts-case.ts"

/** What is known of a text beside its words. */
export interface TextContext {
  readonly register: Register
  readonly domains: readonly string[]
  readonly profile: string
}

const keysAround = (words: Words, from: number, to: number, within: number): ReadonlySet<string> => {
  const keys = new Set<string>()
  for (let word = Math.max(0, from - within); word < Math.min(words.count, to + within); word += 1)
    if (word < from || word >= to) keys.add(atomAt(words, word)?.key ?? "")
  return keys
}

function holds(condition: ContextCondition, context: TextContext, words: Words, from: number, to: number): boolean {
  switch (condition.kind) {
    case "words": {
      const around = keysAround(words, from, to, condition.within)
      const isThere = (value: string): boolean => around.has(foldKey(value))
      if (condition.mode === "all") return condition.values.every(isThere)
      return condition.values.some(isThere) === (condition.mode === "any")
    }
    case "domain":
      return condition.values.some((value) => context.domains.includes(value))
    case "profile":
      return condition.values.includes(context.profile)
    default:
      return condition.values.includes(context.register)
  }
}

/** How many of the contexts that the term needs are there, and how many are missing. */
export function contextsOf(term: Term, context: TextContext, words: Words, from: number, to: number) {
  const needed = term.match.requires ?? []
  const met = needed.filter((condition) => holds(condition, context, words, from, to)).length
  return { met, missing: needed.length - met }
}

/** Whether a context forbids the term here: one of `unless` holds, or an unsafe term misses what it requires. */
export function isRuledOut(term: Term, context: TextContext, words: Words, from: number, to: number): boolean {
  const { unless = [], unsafeOk = false } = term.match
  if (unless.some((condition) => holds(condition, context, words, from, to))) return true
  return unsafeOk && contextsOf(term, context, words, from, to).missing > 0
}
