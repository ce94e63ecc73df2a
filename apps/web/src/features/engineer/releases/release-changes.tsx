import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { api } from "../../../api/api.ts"
import { Loaded } from "../../../api/loaded.tsx"
import { buttonStyle } from "../../../ui/button-style.ts"
import { Section } from "../../../ui/section.tsx"
import { Select } from "../../../ui/select.tsx"
import { type Column, Table } from "../../../ui/table.tsx"
import { formatCount } from "../../../words/format-count.ts"
import type { ReleaseDetail } from "./release-types.ts"

const kinds = [
  { kind: "added", header: "Added" },
  { kind: "removed", header: "Removed" },
  { kind: "flipped", header: "Sides turned" },
  { kind: "changed", header: "Changed" },
  { kind: "moved", header: "Other part" },
] as const

interface RowChange {
  readonly kind: string
  readonly target: string
  readonly id: string
}

interface TargetChanges {
  readonly target: string
  readonly counts: Readonly<Record<(typeof kinds)[number]["kind"], number>>
}

const columns: readonly Column<TargetChanges>[] = [
  {
    id: "target",
    header: "File",
    isRowHeader: true,
    cell: ({ target }) => <span className="font-mono text-xs">{target}</span>,
  },
  ...kinds.map(({ kind, header }) => ({
    id: kind,
    header,
    isNumeric: true,
    cell: ({ counts }: TargetChanges) => formatCount(counts[kind]),
  })),
]

const rowColumns: readonly Column<RowChange>[] = [
  { id: "kind", header: "What", cell: ({ kind }) => kinds.find((one) => one.kind === kind)?.header },
  { id: "target", header: "File", cell: ({ target }) => target },
  { id: "id", header: "Row", isRowHeader: true, cell: ({ id }) => <span className="font-mono text-xs">{id}</span> },
]

/** How a release differs from another one of its project, row by row. */
export function ReleaseChanges({ release }: { readonly release: ReleaseDetail }) {
  const [from, setFrom] = useState<string>()
  const releases = useQuery(api.dataReleases.list.queryOptions({ projectId: release.projectId }))
  const others = (releases.data ?? []).filter(({ id, state }) => id !== release.id && state === "done")
  return (
    <Section title="Compare" description="Rows that came, went, changed, or in which chosen and rejected turned round.">
      {others.length === 0 ? (
        <p className="text-muted">There is no other release to compare with.</p>
      ) : (
        <div className="max-w-md">
          <Select
            label="Compare with"
            options={others.map(({ id, number, name }) => ({ id, label: `Release ${number}: ${name}` }))}
            value={from ?? null}
            onChange={setFrom}
          />
        </div>
      )}
      {from !== undefined && <Changes from={from} to={release.id} />}
    </Section>
  )
}

function Changes({ from, to }: { readonly from: string; readonly to: string }) {
  const changes = useQuery(api.dataReleases.changes.queryOptions({ from, to }))
  return (
    <Loaded query={changes} subject="The comparison">
      {({ targets, first }) => (
        <>
          <Table label="Changes" columns={columns} rows={targets} keyOf={({ target }) => target} />
          {first.length > 0 && (
            <>
              <details>
                <summary className="cursor-pointer text-sm hover:underline">The first {first.length} rows</summary>
                <Table
                  label="Changed rows"
                  columns={rowColumns}
                  rows={first}
                  keyOf={({ target, id, kind }) => `${target} ${id} ${kind}`}
                />
              </details>
              <div>
                <a href={`/api/data-releases/${to}/changes/${from}`} download className={buttonStyle("secondary")}>
                  Download every change
                </a>
              </div>
            </>
          )}
        </>
      )}
    </Loaded>
  )
}
