import { useMemo } from "react"
import { type Column, Table } from "../../ui/table.tsx"
import { formatCount } from "../../words/format-count.ts"
import { HeatMap } from "./heat-map.tsx"
import { Subsection } from "./subsection.tsx"

interface BrokenConcept {
  readonly conceptId: string
  readonly name: string
  readonly responses: number
  readonly per100: readonly number[]
}

interface BrokenConceptsProps {
  readonly groups: readonly string[]
  readonly concepts: readonly BrokenConcept[]
}

/** Longer names are cut in the plot; the table has them whole. */
const LONGEST_NAME = 30
const CELL_WIDTH = 84

/** The terms that lose most responses points, by model. */
export function BrokenConcepts({ groups, concepts }: BrokenConceptsProps) {
  const columns: readonly Column<BrokenConcept>[] = [
    { id: "name", header: "Concept", isRowHeader: true, cell: ({ name }) => name },
    { id: "responses", header: "Responses", isNumeric: true, cell: ({ responses }) => formatCount(responses) },
    ...groups.map((group, at) => ({
      id: `group ${group}`,
      header: group,
      isNumeric: true,
      cell: ({ per100 }: BrokenConcept) => (per100[at] ?? 0).toFixed(1),
    })),
  ]
  const map = useMemo(() => {
    const most = Math.max(1, ...concepts.flatMap(({ per100 }) => per100))
    const rowOf = (name: string, at: number): string =>
      `${at + 1} ${name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name}`
    return {
      rows: concepts.map(({ name }, at) => rowOf(name, at)),
      cells: concepts.flatMap(({ name, per100 }, at) =>
        groups.map((column, group) => {
          const value = per100[group] ?? 0
          return { row: rowOf(name, at), column, shade: value / most, words: value.toFixed(1) }
        }),
      ),
    }
  }, [groups, concepts])
  if (concepts.length === 0) return null
  return (
    <Subsection
      title="Terms most often broken"
      description="Of 100 scored responses of a model, in how many the concept lost points: a required term is missing, a use is discouraged or miswritten, a first use is not explained, or the designation changes."
    >
      <HeatMap
        label="Responses of 100 that break each concept, by model."
        rows={map.rows}
        columns={groups}
        columnLabel="Of 100 responses"
        cells={map.cells}
        cellWidth={Math.max(CELL_WIDTH, ...groups.map((group) => 16 + 7.2 * group.length))}
      />
      <Table label="Terms most often broken" columns={columns} rows={concepts} keyOf={({ conceptId }) => conceptId} />
    </Subsection>
  )
}
