import { lazy, Suspense, type ComponentProps } from "react"

const Board = lazy(() => import("./ranking-board.tsx"))

/** The ranking board, fetched with the first task that needs one; digits and buttons rank without it. */
export function RankingBoard(props: ComponentProps<typeof Board>) {
  return (
    <Suspense fallback={<div className="min-h-40" />}>
      <Board {...props} />
    </Suspense>
  )
}
