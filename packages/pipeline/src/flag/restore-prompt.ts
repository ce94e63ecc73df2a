import {
  comparisonsOfPrompt,
  lockComparisons,
  recountSlots,
  resetCursors,
  setIsHidden,
  type Writer,
} from "@readback/store"

/** Shows the comparisons of a hidden prompt again, each with as many open slots as judgments are still wanted. */
export async function restorePrompt(tx: Writer, projectId: string, promptId: string): Promise<void> {
  await resetCursors(tx, projectId)
  const ids = await comparisonsOfPrompt(tx, promptId)
  await lockComparisons(tx, projectId, ids)
  await setIsHidden(tx, ids, false)
  await recountSlots(tx, ids)
}
