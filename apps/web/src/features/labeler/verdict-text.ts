import { responseName, type Verdict } from "@readback/domain"
import { rankWords } from "./ranking/rank-words.ts"

const strengths = { 1: "slightly better", 2: "better", 3: "much better" } as const

/** A verdict in words, by the letters of the responses in the order in which they were shown. */
export function verdictText(verdict: Verdict, order: readonly string[]): string {
  const nameOf = (id: string) => responseName(order.indexOf(id))
  switch (verdict.outcome) {
    case "prefer":
      return `${nameOf(verdict.preferredId)} is ${strengths[verdict.strength]}`
    case "tie":
      return "a tie"
    case "both_good":
      return "both good"
    case "both_bad":
      return order.length === 2 ? "both unacceptable" : "none acceptable"
    case "ranking":
      return verdict.ranking.map((ids, at) => `${ids.map(nameOf).join(" and ")} ${rankWords(at + 1)}`).join(", ")
  }
}
