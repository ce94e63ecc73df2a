import { useMemo } from "react"
import { HeatMap } from "./heat-map.tsx"
import type { Board } from "./use-board.ts"
import { winCells } from "./win-cells.ts"

/** How often the model of each row beat that of each column, in the order of the board. */
export function WinMatrix({ board }: { readonly board: Board }) {
  const { rows, columns, cells } = useMemo(() => winCells(board), [board])
  return (
    <HeatMap
      label="Share of wins of each model over each other one, a tie counting half."
      rows={rows}
      columns={columns}
      columnLabel="Wins in percent over model number"
      cells={cells}
    />
  )
}
