import { type ComponentProps, useMemo } from "react"
import { HeatMap } from "./heat-map.tsx"
import { kappaCells, MOST_PEOPLE } from "./kappa-cells.ts"

interface KappaMatrixProps {
  readonly labelers: Parameters<typeof kappaCells>[0]
  readonly pairs: Parameters<typeof kappaCells>[1]
}

/** How much each two people agree, where they have judged enough of the same pairs. */
export function KappaMatrix({ labelers, pairs }: KappaMatrixProps) {
  const map: Pick<ComponentProps<typeof HeatMap>, "rows" | "columns" | "cells"> = useMemo(
    () => kappaCells(labelers, pairs),
    [labelers, pairs],
  )
  if (map.cells.length === 0) return null
  return (
    <>
      <HeatMap label="Weighted kappa of each two people." columnLabel="Kappa with person number" {...map} />
      {map.rows.length === MOST_PEOPLE && (
        <p className="text-sm text-muted">{`The ${MOST_PEOPLE} who judged most; the table has everybody.`}</p>
      )}
    </>
  )
}
