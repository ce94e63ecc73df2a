import {
  comparisonsOfPrompt,
  endHolds,
  lockComparisons,
  lockHolds,
  recountSlots,
  setIsHidden,
  type Writer,
} from "@readback/store"

/**
 * Hides all comparisons of a prompt: nobody is given them any more and nobody holds them. What people have written stays
 * theirs; their holds end as if they had run out, so that they can go on if the prompt is shown again.
 */
export async function hidePrompt(tx: Writer, projectId: string, promptId: string, now: Date): Promise<void> {
  const ids = await comparisonsOfPrompt(tx, promptId)
  // Holds before comparisons, as whoever gives a task back locks them.
  await lockHolds(tx, ids)
  await lockComparisons(tx, projectId, ids)
  await endHolds(tx, ids, now)
  await setIsHidden(tx, ids, true)
  await recountSlots(tx, ids)
}
