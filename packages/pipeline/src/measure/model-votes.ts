import type { Duel } from "@readback/preference"

interface Tally {
  wins: number
  losses: number
  ties: number
}

/** A judgment as one of two models; `cluster` numbers its prompt, `style` is the relative difference in length. */
export interface ModelVote {
  readonly cluster: number
  readonly left: number
  readonly right: number
  readonly outcome: "leftWins" | "rightWins" | "ties"
  readonly style: number
}

/** Counts the votes of every two models, each as often as its prompt was drawn. */
export function duelCounter(votes: readonly ModelVote[], count: number): (drawn: Uint32Array) => readonly Duel[] {
  const pairs = new Map<number, number>()
  const sides: { readonly left: number; readonly right: number }[] = []
  // Where each vote counts: three places for each pair of models, whichever of them stood on the left.
  const places = votes.map(({ left, right, outcome }) => {
    const [low, high] = left < right ? [left, right] : [right, left]
    const key = low * count + high
    const pair = pairs.get(key) ?? sides.length
    if (pair === sides.length) {
      pairs.set(key, pair)
      sides.push({ left: low, right: high })
    }
    const isLowWin = outcome === (left === low ? "leftWins" : "rightWins")
    return 3 * pair + (outcome === "ties" ? 2 : isLowWin ? 0 : 1)
  })
  return (drawn) => {
    const sums = new Float64Array(3 * sides.length)
    for (const [index, place] of places.entries())
      sums[place] = (sums[place] ?? 0) + (drawn[votes[index]?.cluster ?? 0] ?? 0)
    return sides.map(({ left, right }, pair) => ({
      left,
      right,
      leftWins: sums[3 * pair] ?? 0,
      rightWins: sums[3 * pair + 1] ?? 0,
      ties: sums[3 * pair + 2] ?? 0,
    }))
  }
}

/** How often each model, and each two of them, won, lost and tied. */
export function tallies(votes: readonly ModelVote[], count: number) {
  const alone = Array.from({ length: count }, (): Tally => ({ wins: 0, losses: 0, ties: 0 }))
  const together = new Map<string, Tally>()
  const add = (tally: Tally | undefined, result: "wins" | "losses" | "ties"): void => {
    if (tally !== undefined) tally[result] += 1
  }
  for (const { left, right, outcome } of votes) {
    for (const [own, other] of [
      [left, right],
      [right, left],
    ] as const) {
      const isWin = outcome === (own === left ? "leftWins" : "rightWins")
      const result = outcome === "ties" ? "ties" : isWin ? "wins" : "losses"
      const key = `${own} ${other}`
      if (!together.has(key)) together.set(key, { wins: 0, losses: 0, ties: 0 })
      add(alone[own], result)
      add(together.get(key), result)
    }
  }
  return { alone, together }
}
