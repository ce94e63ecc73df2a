import { type Outcome, responseName, type Strength } from "@readback/domain"

/** What a person decided, as stored. Positions count from 0, in the order in which the responses were shown. */
export interface Verdict {
  readonly outcome: Outcome
  readonly strength: Strength | null
  readonly preferredPosition: number | null
  /** Of a ranking: positions that share a rank, the best first. */
  readonly rankedPositions?: readonly (readonly number[])[] | null
}

const strengths: Readonly<Record<Strength, string>> = { 1: "slightly better", 2: "better", 3: "much better" }

/** A verdict in words, as "B much better". */
export function verdictWords({ outcome, strength, preferredPosition, rankedPositions = null }: Verdict): string {
  if (outcome === "tie") return "Tie"
  if (outcome === "both_good") return "Both good"
  if (outcome === "both_bad") return "Unacceptable"
  if (outcome === "ranking") {
    return rankedPositions?.map((group) => group.map(responseName).join(" = ")).join(" > ") ?? "Ranked"
  }
  return `${responseName(Math.max(preferredPosition ?? 0, 0))} ${strength === null ? "better" : strengths[strength]}`
}
