import { type JudgedTask, pairValue } from "@readback/preference"

/** The share of judgments with the commonest verdict on a pair (either side, equal, or neither), over all pairs of a task. */
export function agreementOf({ responses, judgments }: JudgedTask): number {
  let sum = 0
  let pairs = 0
  for (const [at, one] of responses.entries()) {
    for (const two of responses.slice(at + 1)) {
      const counts = [0, 0, 0, 0]
      for (const judgment of judgments) {
        const value = pairValue(judgment, one.id, two.id)
        const verdict = value === undefined ? 3 : Math.sign(value) + 1
        counts[verdict] = (counts[verdict] ?? 0) + 1
      }
      sum += Math.max(...counts) / Math.max(1, judgments.length)
      pairs += 1
    }
  }
  return pairs === 0 ? 1 : sum / pairs
}
