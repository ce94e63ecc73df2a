import type { Adherence } from "@readback/glossary"
import type { JudgedTask, LeftOutReason, PreferencePair } from "@readback/preference"
import type { RowMaking } from "./write-targets.ts"

/** Scores go to 100, and shares of a recipe to 1. */
const PERCENT = 100

/** Which rows the filter by adherence and the balancing leave out. */
export function rowRules(
  minAdherence: number | null,
  scores: () => ReadonlyMap<string, Adherence>,
  balance: ((task: JudgedTask, pair: PreferencePair) => LeftOutReason | undefined) | undefined,
): Pick<RowMaking, "pairProblem" | "textProblem"> {
  // A text in which nothing was checkable keeps the glossary as well as one can.
  const isLow = (id: string): boolean => {
    if (minAdherence === null) return false
    const score = scores().get(id)
    return score === undefined || (score.kind === "scored" && score.score < PERCENT * minAdherence)
  }
  return {
    pairProblem: (task, pair) => (isLow(pair.chosen.id) ? "low-adherence" : balance?.(task, pair)),
    textProblem: (_task, { id }) => (isLow(id) ? "low-adherence" : undefined),
  }
}
