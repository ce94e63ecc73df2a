import type { AppRouter } from "@readback/server/api"
import { useQuery } from "@tanstack/react-query"
import type { inferRouterOutputs } from "@trpc/server"
import { useState } from "react"
import { api } from "../../api/api.ts"
import { Loaded } from "../../api/loaded.tsx"
import { Section } from "../../ui/section.tsx"
import { Select } from "../../ui/select.tsx"
import { type Column, Table } from "../../ui/table.tsx"
import { countOf } from "../../words/format-count.ts"
import { formatInstant } from "../../words/format-instant.ts"
import { ComparedVersions } from "./compared-versions.tsx"

type Version = inferRouterOutputs<AppRouter>["guidelines"]["versions"][number]

const columns: readonly Column<Version>[] = [
  { id: "version", header: "Version", isRowHeader: true, cell: ({ version }) => version },
  { id: "at", header: "Published", className: "whitespace-nowrap", cell: (one) => formatInstant(one.createdAt) },
  { id: "by", header: "By", cell: ({ by }) => by ?? "-" },
  {
    id: "read",
    header: "Read by",
    className: "whitespace-nowrap",
    cell: ({ acknowledgedBy }) => countOf(acknowledgedBy, "person", "people"),
  },
]

/** Every version of the guidelines, and any two of them compared. */
export function VersionsSection({ projectId, newest }: { readonly projectId: string; readonly newest: number }) {
  const versions = useQuery(api.guidelines.versions.queryOptions({ projectId }))
  const [pair, setPair] = useState<{ readonly before: number; readonly after: number }>()
  const { before, after } = pair ?? { before: newest - 1, after: newest }
  return (
    <Loaded query={versions} subject="The versions">
      {(rows) => {
        const options = rows.map(({ version }) => ({ id: String(version), label: `Version ${version}` }))
        return (
          <>
            <Section title="Versions">
              <Table
                label="Versions of the guidelines"
                columns={columns}
                rows={rows}
                keyOf={(one) => `${one.version}`}
              />
            </Section>
            {rows.length > 1 && (
              <Section title="Compare two versions">
                <div className="grid max-w-xl gap-3 sm:grid-cols-2">
                  <Select
                    label="From"
                    options={options}
                    value={String(before)}
                    onChange={(id) => setPair({ before: Number(id), after })}
                  />
                  <Select
                    label="To"
                    options={options}
                    value={String(after)}
                    onChange={(id) => setPair({ before, after: Number(id) })}
                  />
                </div>
                <ComparedVersions projectId={projectId} before={before} after={after} />
              </Section>
            )}
          </>
        )
      }}
    </Loaded>
  )
}
