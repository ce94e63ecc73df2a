import type { AppRouter } from "@readback/server/api"
import { useQuery } from "@tanstack/react-query"
import type { inferRouterOutputs } from "@trpc/server"
import { useAccount } from "../../api/account.ts"
import { api } from "../../api/api.ts"
import { Loaded } from "../../api/loaded.tsx"
import { useMarkPage } from "../../classification/page-level.ts"
import { Page } from "../../shell/page.tsx"
import { EmptyState } from "../../ui/empty-state.tsx"
import { PageHeader } from "../../ui/page-header.tsx"
import { type Column, Table } from "../../ui/table.tsx"
import { formatInstant } from "../../words/format-instant.ts"
import { auditDetail } from "./audit-detail.ts"

type Entry = inferRouterOutputs<AppRouter>["people"]["audit"][number]

/** Who did what, the latest first. */
export function AuditScreen() {
  const { clearance } = useAccount()
  const entries = useQuery(api.people.audit.queryOptions())
  const people = useQuery(api.people.list.queryOptions())
  const projects = useQuery(api.projects.list.queryOptions())
  // Entries may name anything of the installation, so the page is marked as high as its reader is cleared.
  useMarkPage(entries.data === undefined ? undefined : clearance)
  const nameOf = (id: string) => people.data?.find((one) => one.id === id)?.name ?? id
  const projectOf = (id: string | null) => projects.data?.find((one) => one.id === id)?.name ?? id ?? "-"
  const columns: readonly Column<Entry>[] = [
    { id: "at", header: "When", className: "whitespace-nowrap", cell: ({ at }) => formatInstant(at) },
    { id: "who", header: "Who", className: "min-w-36", cell: ({ actorId }) => nameOf(actorId) },
    { id: "action", header: "Action", isRowHeader: true, className: "whitespace-nowrap", cell: ({ action }) => action },
    { id: "project", header: "Project", className: "min-w-32", cell: ({ projectId }) => projectOf(projectId) },
    {
      id: "about",
      header: "About",
      className: "min-w-44",
      cell: ({ subjectId }) => (subjectId === null ? "-" : nameOf(subjectId)),
    },
    { id: "detail", header: "Details", className: "min-w-72 text-muted", cell: ({ detail }) => auditDetail(detail) },
  ]
  return (
    <Page>
      <PageHeader title="Audit log" description="The latest 200 entries, newest first." />
      <Loaded query={entries} subject="The audit log" lines={8}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title="Nothing happened yet">
              Every change to people, projects and data appears here.
            </EmptyState>
          ) : (
            <Table label="Audit log" columns={columns} rows={rows} keyOf={(row) => row.id} />
          )
        }
      </Loaded>
    </Page>
  )
}
