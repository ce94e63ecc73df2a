/** The items in an order drawn by `random` (Fisher-Yates; Durstenfeld 1964), each order equally likely. */
export function shuffle<Item>(items: readonly Item[], random: () => number): Item[] {
  const order = [...items]
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    const [a, b] = [order[last], order[other]]
    if (a === undefined || b === undefined) throw new Error("random() must answer a number in [0, 1)")
    order[last] = b
    order[other] = a
  }
  return order
}
