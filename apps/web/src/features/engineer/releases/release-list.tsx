import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { api } from "../../../api/api.ts"
import { Loaded } from "../../../api/loaded.tsx"
import { useMayIn } from "../../../api/project.ts"
import { buttonStyle } from "../../../ui/button-style.ts"
import { Section } from "../../../ui/section.tsx"
import { type Column, Table } from "../../../ui/table.tsx"
import { formatCount } from "../../../words/format-count.ts"
import { formatInstant } from "../../../words/format-instant.ts"
import { ReleaseState } from "./release-state.tsx"
import type { ReleaseRow } from "./release-types.ts"

const REFRESH_MS = 1_000
const isOpen = ({ state }: ReleaseRow): boolean => state === "waiting" || state === "making"

const columnsIn = (projectId: string): readonly Column<ReleaseRow>[] => [
  { id: "number", header: "No.", isNumeric: true, cell: ({ number }) => number },
  {
    id: "name",
    header: "Name",
    isRowHeader: true,
    cell: ({ id, name }) => (
      <Link
        to="/projects/$projectId/export/releases/$releaseId"
        params={{ projectId, releaseId: id }}
        className="underline"
      >
        {name}
      </Link>
    ),
  },
  {
    id: "state",
    header: "State",
    cell: (release) => (
      <span className="inline-flex flex-wrap items-center gap-2">
        <ReleaseState state={release.state} />
        {release.state === "making" && release.progress.total > 0 && (
          <span className="tabular-nums">
            {formatCount(release.progress.done)} of {formatCount(release.progress.total)}
          </span>
        )}
      </span>
    ),
  },
  { id: "rows", header: "Rows", isNumeric: true, cell: ({ counts }) => formatCount(counts["rows"] ?? 0) },
  {
    id: "hash",
    header: "Hash",
    cell: ({ hash }) => <span className="font-mono text-xs">{hash?.slice(0, 12) ?? "-"}</span>,
  },
  { id: "by", header: "By", cell: (release) => release.createdBy ?? "Readback" },
  { id: "at", header: "When", className: "whitespace-nowrap", cell: ({ createdAt }) => formatInstant(createdAt) },
]

/** The releases of a project, with how far those are that are being made. */
export function ReleaseList({ projectId }: { readonly projectId: string }) {
  const releases = useQuery({
    ...api.dataReleases.list.queryOptions({ projectId }),
    refetchInterval: ({ state }) => (state.data?.some(isOpen) === true ? REFRESH_MS : false),
  })
  const mayMake = useMayIn(projectId, "export:create")
  return (
    <Section
      title="Releases"
      description="Sets of files that never change, with checksums, a manifest and a dataset card."
      actions={
        mayMake && (
          <Link
            to="/projects/$projectId/export/releases/new"
            params={{ projectId }}
            className={buttonStyle("secondary")}
          >
            New release
          </Link>
        )
      }
    >
      <Loaded query={releases} subject="The releases">
        {(rows) =>
          rows.length === 0 ? (
            <p className="text-muted">Nothing was released from this project yet.</p>
          ) : (
            <Table label="Releases" columns={columnsIn(projectId)} rows={rows} keyOf={({ id }) => id} />
          )
        }
      </Loaded>
    </Section>
  )
}
