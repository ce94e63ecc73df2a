import { pairValue, voteUncertainty } from "@readback/preference"
import { contendersOf, setUncertainty, votesOf, type Writer } from "@readback/store"
import { formPairs } from "../queue/form-comparisons.ts"

/** Notes how much the judgments of a comparison leave open, for projects that hand out the most uncertain first. */
export async function measureUncertainty(tx: Writer, comparisonId: string): Promise<void> {
  const votes = await votesOf(tx, [comparisonId])
  const contenders = await contendersOf(tx, [comparisonId])
  const pairs = formPairs(contenders, "all-pairs").map(([first, second]) =>
    votes.flatMap((vote) => pairValue(vote, first.id, second.id) ?? []),
  )
  await setUncertainty(tx, comparisonId, voteUncertainty(pairs))
}
