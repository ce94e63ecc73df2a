import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { api } from "../../api/api.ts"
import { Loaded } from "../../api/loaded.tsx"
import { Page } from "../../shell/page.tsx"
import { Breadcrumb } from "../../ui/breadcrumb.tsx"
import { buttonStyle } from "../../ui/button-style.ts"
import { EmptyState } from "../../ui/empty-state.tsx"
import { PageHeader } from "../../ui/page-header.tsx"
import { RunFormView } from "./run-form-view.tsx"

/** Where a run is put together. */
export function NewRunScreen({ projectId }: { readonly projectId: string }) {
  const endpoints = useQuery(api.generation.usableEndpoints.queryOptions({ projectId }))
  return (
    <Page>
      <PageHeader
        title="New run"
        description="What is sent is counted before anything is sent. A run can be paused, resumed and cancelled at any time."
        breadcrumb={
          <Breadcrumb current="New run">
            <Link to="/projects/$projectId/generate" params={{ projectId }}>
              Generate
            </Link>
          </Breadcrumb>
        }
      />
      <Loaded query={endpoints} subject="The endpoints" lines={6}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState
              title="There is no endpoint whose models could answer"
              action={
                <Link to="/projects/$projectId/generate" params={{ projectId }} className={buttonStyle("secondary")}>
                  Back to Generate
                </Link>
              }
            >
              There is none, or all are above your clearance. An engineer or an administrator of the installation adds
              one under Generate.
            </EmptyState>
          ) : (
            <RunFormView projectId={projectId} endpoints={all} />
          )
        }
      </Loaded>
    </Page>
  )
}
