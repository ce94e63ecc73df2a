import type { AppRouter } from "@readback/server/api"
import { useQuery } from "@tanstack/react-query"
import type { inferRouterOutputs } from "@trpc/server"
import { useState } from "react"
import { api } from "../../api/api.ts"
import { Loaded } from "../../api/loaded.tsx"
import { IssueList } from "../../issues/issue-list.tsx"
import { Button } from "../../ui/button.tsx"
import { Dialog } from "../../ui/dialog.tsx"
import { Section } from "../../ui/section.tsx"
import { type Column, Table } from "../../ui/table.tsx"
import { formatCount } from "../../words/format-count.ts"
import { formatInstant } from "../../words/format-instant.ts"
import { formatName } from "./format-name.ts"
import { HeldImport } from "./importing/held-import.tsx"
import { RunningImport } from "./importing/running-import.tsx"
import type { OnDefect } from "./importing/use-file-imports.ts"
import { RunState } from "./run-state.tsx"

type ImportRun = inferRouterOutputs<AppRouter>["material"]["imports"][number]

/** How often the list is read anew while something runs, in milliseconds. */
const POLL_MS = 2_000

const columnsWith = (open: (run: ImportRun) => void): readonly Column<ImportRun>[] => [
  { id: "file", header: "File", isRowHeader: true, className: "min-w-40", cell: (run) => run.fileName },
  { id: "state", header: "Result", cell: (run) => <RunState state={run.state} /> },
  { id: "format", header: "Format", cell: (run) => (run.format === null ? "-" : formatName(run.format)) },
  { id: "rows", header: "Lines", isNumeric: true, cell: ({ counts }) => formatCount(counts.rows) },
  { id: "prompts", header: "Prompts", isNumeric: true, cell: ({ counts }) => formatCount(counts.prompts) },
  {
    id: "comparisons",
    header: "Comparisons",
    isNumeric: true,
    cell: ({ counts }) => formatCount(counts.comparisons),
  },
  {
    id: "issues",
    header: "Issues",
    isNumeric: true,
    cell: (run) => {
      const total = run.counts.errors + run.counts.warnings
      if (isOpen(run)) {
        const deed = run.state === "held" ? "Look at" : "Follow"
        return (
          <Button variant="quiet" size="compact" aria-label={`${deed} ${run.fileName}`} onPress={() => open(run)}>
            {deed}
          </Button>
        )
      }
      if (total === 0) return "0"
      return (
        <Button
          variant="quiet"
          size="compact"
          aria-label={`Show ${total} issues of ${run.fileName}`}
          onPress={() => open(run)}
        >
          {formatCount(total)}
        </Button>
      )
    },
  },
  { id: "by", header: "By", cell: (run) => run.createdBy ?? "Readback" },
  { id: "at", header: "When", className: "whitespace-nowrap", cell: (run) => formatInstant(run.createdAt) },
]

/** Every import of a project, with its defects to read again. */
export function ImportHistory({ projectId, onDefect }: { readonly projectId: string; readonly onDefect: OnDefect }) {
  const [opened, setOpened] = useState<ImportRun>()
  const imports = useQuery(
    api.material.imports.queryOptions(
      { projectId },
      { refetchInterval: ({ state }) => (state.data?.some((run) => run.state === "running") ? POLL_MS : false) },
    ),
  )
  return (
    <>
      <Section title="Earlier imports">
        <Loaded query={imports} subject="The imports">
          {(runs) =>
            runs.length === 0 ? (
              <p className="text-muted">Nothing was imported into this project yet.</p>
            ) : (
              <Table label="Earlier imports" columns={columnsWith(setOpened)} rows={runs} keyOf={(run) => run.id} />
            )
          }
        </Loaded>
      </Section>
      {opened !== undefined && (
        <Dialog
          title={isOpen(opened) ? opened.fileName : `Issues of ${opened.fileName}`}
          isOpen
          onClose={() => setOpened(undefined)}
          isWide
        >
          {opened.state === "held" ? (
            <HeldImport
              projectId={projectId}
              importId={opened.id}
              onDefect={onDefect}
              onDecided={() => {
                setOpened(undefined)
                void imports.refetch()
              }}
            />
          ) : isOpen(opened) ? (
            <RunningImport
              projectId={projectId}
              importId={opened.id}
              fileName={opened.fileName}
              onEnded={() => void imports.refetch()}
            />
          ) : (
            <StoredIssues projectId={projectId} run={opened} />
          )}
          <div className="flex justify-end">
            <Button onPress={() => setOpened(undefined)}>Close</Button>
          </div>
        </Dialog>
      )}
    </>
  )
}

/** Whether it can still go one way or the other. */
const isOpen = (run: ImportRun): boolean => run.state === "running" || run.state === "held" || run.canGoOn

function StoredIssues({ projectId, run }: { readonly projectId: string; readonly run: ImportRun }) {
  const stored = useQuery(api.material.import.queryOptions({ projectId, importId: run.id }))
  return (
    <Loaded query={stored} subject="The issues">
      {({ issues, counts, fileName }) => (
        <IssueList issues={issues} total={counts.errors + counts.warnings} fileName={fileName} />
      )}
    </Loaded>
  )
}
