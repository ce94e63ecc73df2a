import type { Verdict } from "./preference.ts"

/**
 * Whether a verdict says the same as a known answer: the same response preferred, however strongly; the same order of a
 * ranking; equal in either wording ("tie" and "both good" are both an even verdict).
 */
export function isSameVerdict(answer: Verdict, verdict: Verdict): boolean {
  const essence = (of: Verdict): string => {
    switch (of.outcome) {
      case "prefer":
        return `prefer ${of.preferredId}`
      case "tie":
      case "both_good":
        return "even"
      case "both_bad":
        return "none"
      case "ranking":
        return of.ranking.map((group) => group.toSorted().join(" ")).join(">")
    }
  }
  return essence(answer) === essence(verdict)
}
