import type { AppRouter } from "@readback/server/api"
import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import type { inferRouterOutputs } from "@trpc/server"
import { useMay } from "../../api/account.ts"
import { api } from "../../api/api.ts"
import { Loaded } from "../../api/loaded.tsx"
import { Section } from "../../ui/section.tsx"
import { type Column, Table } from "../../ui/table.tsx"
import { formatCount } from "../../words/format-count.ts"
import { formatInstant } from "../../words/format-instant.ts"
import { BringBack } from "./proposals/bring-back.tsx"

type ReleaseRow = inferRouterOutputs<AppRouter>["glossaries"]["releases"][number]

const columnsFrom = (glossaryId: string, shownId: string, mayEdit: boolean): readonly Column<ReleaseRow>[] => [
  {
    id: "number",
    header: "Release",
    isRowHeader: true,
    cell: ({ id, number }) =>
      id === shownId ? (
        <span aria-current="page">{number} (this one)</span>
      ) : (
        <Link to="/glossaries/$releaseId" params={{ releaseId: id }} className="text-accent-ink underline">
          {number}
        </Link>
      ),
  },
  { id: "title", header: "Made of", cell: ({ title }) => title },
  { id: "at", header: "Released", className: "whitespace-nowrap", cell: ({ createdAt }) => formatInstant(createdAt) },
  { id: "concepts", header: "Concepts", isNumeric: true, cell: ({ conceptCount }) => formatCount(conceptCount) },
  { id: "terms", header: "Terms", isNumeric: true, cell: ({ termCount }) => formatCount(termCount) },
  {
    id: "hash",
    header: "Hash (SHA-256)",
    cell: ({ hash }) => <code className="text-xs break-all">{hash}</code>,
  },
  {
    id: "compare",
    header: "Compare",
    cell: ({ id, number }) =>
      id !== shownId && (
        <Link
          to="/glossaries/$releaseId/compare"
          params={{ releaseId: shownId }}
          search={{ with: id }}
          className="whitespace-nowrap text-accent-ink underline"
        >
          With {number}
        </Link>
      ),
  },
  ...(mayEdit
    ? [
        {
          id: "back",
          header: "Bring back",
          // The newest is what the glossary is already, but for what is approved since.
          cell: ({ id, number }: ReleaseRow) => <BringBack glossaryId={glossaryId} releaseId={id} number={number} />,
        },
      ]
    : []),
]

interface ReleaseListProps {
  readonly glossaryId: string
  readonly shownId: string
}

/** Every release of the glossary, each with a way to read it and to compare it with the one shown. */
export function ReleaseList({ glossaryId, shownId }: ReleaseListProps) {
  const mayEdit = useMay("glossary:edit")
  const releases = useQuery(api.glossaries.releases.queryOptions({ glossaryId }))
  return (
    <Section title="Releases" description="A release never changes. Its hash tells whether two hold the same.">
      <Loaded query={releases} subject="The releases" lines={3}>
        {(rows) => (
          <Table
            label="Releases"
            columns={columnsFrom(glossaryId, shownId, mayEdit)}
            rows={rows}
            keyOf={({ id }) => id}
          />
        )}
      </Loaded>
    </Section>
  )
}
