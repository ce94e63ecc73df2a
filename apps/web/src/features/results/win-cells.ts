import type { HeatCell } from "./heat-map.tsx"

interface Meeting {
  readonly first: string
  readonly second: string
  readonly wins: number
  readonly losses: number
  readonly ties: number
}

interface Standings {
  readonly models: readonly { readonly model: string }[]
  readonly encounters: readonly Meeting[]
}

/** Share of wins of the first of two models, a tie counting half. */
export const winShare = ({ wins, losses, ties }: Omit<Meeting, "first" | "second">): number =>
  (wins + ties / 2) / (wins + losses + ties)

/** The cells of the matrix of wins: rows are numbered models, columns their numbers. */
export function winCells({ models, encounters }: Standings) {
  const numbers = new Map(models.map(({ model }, at) => [model, String(at + 1)]))
  const rowOf = (model: string): string => `${numbers.get(model) ?? ""} ${model}`
  const cellOf = (row: string, column: string, share: number): HeatCell => ({
    row: rowOf(row),
    column: numbers.get(column) ?? "",
    shade: share,
    words: String(Math.round(share * 100)),
  })
  return {
    rows: models.map(({ model }) => rowOf(model)),
    columns: [...numbers.values()],
    cells: encounters.flatMap((met) => {
      const share = winShare(met)
      return [cellOf(met.first, met.second, share), cellOf(met.second, met.first, 1 - share)]
    }),
  }
}
