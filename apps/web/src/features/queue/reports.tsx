import { useQuery } from "@tanstack/react-query"
import { api } from "../../api/api.ts"
import { Loaded } from "../../api/loaded.tsx"
import { useMayIn } from "../../api/project.ts"
import { EmptyState } from "../../ui/empty-state.tsx"
import { ReportCard } from "./report-card.tsx"

const REFRESH_MS = 15_000

/** What labelers reported of tasks: what is open first. */
export function Reports({ projectId }: { readonly projectId: string }) {
  const reports = useQuery(api.queue.flags.queryOptions({ projectId }, { refetchInterval: REFRESH_MS }))
  const mayResolve = useMayIn(projectId, "flag:resolve")
  return (
    <Loaded query={reports} subject="The reports">
      {(all) =>
        all.length === 0 ? (
          <EmptyState title="Nobody has reported anything">
            Labelers can report a task that is broken, unsafe, outside their knowledge, or a possible spill.
          </EmptyState>
        ) : (
          <ul aria-label="Reports" className="flex flex-col gap-3">
            {all.map((report) => (
              <li key={report.id}>
                <ReportCard projectId={projectId} report={report} mayResolve={mayResolve} />
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  )
}
