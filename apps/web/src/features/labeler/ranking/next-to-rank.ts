/** The response to rank after one: the next that has no rank, from left to right and round; itself where all have one. */
export function nextToRank(displayOrder: readonly string[], unplaced: readonly string[], after: string): string {
  const at = displayOrder.indexOf(after)
  const order = [...displayOrder.slice(at + 1), ...displayOrder.slice(0, at)]
  return order.find((id) => unplaced.includes(id)) ?? after
}
