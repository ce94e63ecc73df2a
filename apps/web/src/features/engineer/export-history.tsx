import type { AppRouter } from "@readback/server/api"
import { useQuery } from "@tanstack/react-query"
import type { inferRouterOutputs } from "@trpc/server"
import { api } from "../../api/api.ts"
import { Loaded } from "../../api/loaded.tsx"
import { CopyButton } from "../../ui/copy-button.tsx"
import { Section } from "../../ui/section.tsx"
import { type Column, Table } from "../../ui/table.tsx"
import { Tooltip } from "../../ui/tooltip.tsx"
import { formatCount } from "../../words/format-count.ts"
import { formatInstant } from "../../words/format-instant.ts"
import { RunState } from "./run-state.tsx"

type ExportRun = inferRouterOutputs<AppRouter>["material"]["exports"][number]

/** The rule of the trainer that ended an export, where one did. */
const brokenRule = (counts: ExportRun["counts"]): string | undefined =>
  Object.keys(counts)
    .find((key) => key.startsWith("gate:"))
    ?.slice("gate:".length)

const columns: readonly Column<ExportRun>[] = [
  {
    id: "at",
    header: "When",
    isRowHeader: true,
    className: "whitespace-nowrap",
    cell: (run) => formatInstant(run.createdAt),
  },
  { id: "target", header: "File", cell: ({ target }) => <span className="font-mono text-xs">{target}</span> },
  {
    id: "state",
    header: "Result",
    cell: ({ state, counts }) => (
      <span className="inline-flex flex-wrap items-center gap-2">
        <RunState state={state} />
        {brokenRule(counts) !== undefined && <span>A row broke the rule “{brokenRule(counts)}”.</span>}
      </span>
    ),
  },
  { id: "rows", header: "Rows", isNumeric: true, cell: ({ counts }) => formatCount(counts["rows"] ?? 0) },
  { id: "by", header: "By", cell: (run) => run.createdBy ?? "Readback" },
  {
    id: "sha256",
    header: "SHA-256 of the file",
    cell: ({ sha256 }) =>
      sha256 === null ? (
        "-"
      ) : (
        <span className="inline-flex flex-wrap items-center gap-2">
          <Tooltip whole={sha256}>{sha256.slice(0, 12)}</Tooltip>
          <CopyButton text={sha256} label="Copy" />
        </span>
      ),
  },
]

/** Every export of a project, with the checksum by which a file can be recognised. */
export function ExportHistory({ projectId }: { readonly projectId: string }) {
  const exports = useQuery(api.material.exports.queryOptions({ projectId }))
  return (
    <Section title="Earlier exports" description="Compare the checksum with sha256sum of your copy.">
      <Loaded query={exports} subject="The exports">
        {(runs) =>
          runs.length === 0 ? (
            <p className="text-muted">Nothing was exported from this project yet.</p>
          ) : (
            <Table label="Earlier exports" columns={columns} rows={runs} keyOf={(run) => run.id} />
          )
        }
      </Loaded>
    </Section>
  )
}
