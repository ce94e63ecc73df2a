import type { HeatCell } from "./heat-map.tsx"

/** More people than these would be too many cells to read. */
export const MOST_PEOPLE = 30

interface Pair {
  readonly firstId: string
  readonly secondId: string
  readonly kappa: { readonly kappa: number } | null
}

/** The cells of the matrix of kappas: rows are numbered people, the busiest first, columns their numbers. */
export function kappaCells(
  labelers: readonly { readonly userId: string; readonly name: string }[],
  pairs: readonly Pair[],
) {
  const met = new Set(pairs.flatMap(({ firstId, secondId, kappa }) => (kappa === null ? [] : [firstId, secondId])))
  const people = labelers.filter(({ userId }) => met.has(userId)).slice(0, MOST_PEOPLE)
  const places = new Map(
    people.map(({ userId, name }, at) => [userId, { column: String(at + 1), row: `${at + 1} ${name}` }]),
  )
  return {
    rows: [...places.values()].map(({ row }) => row),
    columns: [...places.values()].map(({ column }) => column),
    cells: pairs.flatMap(({ firstId, secondId, kappa }): HeatCell[] => {
      const [first, second] = [places.get(firstId), places.get(secondId)]
      if (kappa === null || first === undefined || second === undefined) return []
      const shown = { shade: kappa.kappa, words: kappa.kappa.toFixed(2) }
      return [
        { row: first.row, column: second.column, ...shown },
        { row: second.row, column: first.column, ...shown },
      ]
    }),
  }
}
