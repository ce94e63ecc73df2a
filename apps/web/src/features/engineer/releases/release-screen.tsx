import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { Link, useNavigate } from "@tanstack/react-router"
import { api } from "../../../api/api.ts"
import { failureOf } from "../../../api/failure-of.ts"
import { Loaded } from "../../../api/loaded.tsx"
import { useMayIn } from "../../../api/project.ts"
import { Page } from "../../../shell/page.tsx"
import { Breadcrumb } from "../../../ui/breadcrumb.tsx"
import { Button } from "../../../ui/button.tsx"
import { Notice } from "../../../ui/notice.tsx"
import { PageHeader } from "../../../ui/page-header.tsx"
import { ProgressBar } from "../../../ui/progress-bar.tsx"
import { showToast } from "../../../ui/toasts.ts"
import { formatCount } from "../../../words/format-count.ts"
import { ReleaseChanges } from "./release-changes.tsx"
import { ReleaseFacts } from "./release-facts.tsx"
import { ReleaseFiles } from "./release-files.tsx"
import { ReleaseState } from "./release-state.tsx"
import type { ReleaseDetail } from "./release-types.ts"
import { ReleaseWithdrawal } from "./release-withdrawal.tsx"

const REFRESH_MS = 700
const isOpen = (state: ReleaseDetail["state"]): boolean => state === "waiting" || state === "making"

interface ReleaseScreenProps {
  readonly projectId: string
  readonly releaseId: string
}

/** One release: how far it is, and once it is done what it holds. */
export function ReleaseScreen({ projectId, releaseId }: ReleaseScreenProps) {
  const release = useQuery({
    ...api.dataReleases.read.queryOptions({ releaseId }),
    refetchInterval: ({ state }) => (state.data !== undefined && isOpen(state.data.state) ? REFRESH_MS : false),
  })
  const title = release.data === undefined ? "Release" : `Release ${release.data.number}: ${release.data.name}`
  return (
    <Page>
      <PageHeader
        title={title}
        aside={release.data !== undefined && <ReleaseState state={release.data.state} />}
        actions={release.data !== undefined && <ReleaseActions release={release.data} />}
        breadcrumb={
          <Breadcrumb current={title}>
            <Link to="/projects/$projectId/export" params={{ projectId }}>
              Export
            </Link>
          </Breadcrumb>
        }
      />
      <Loaded query={release} subject="The release" lines={6}>
        {(data) => <ReleaseBody release={data} />}
      </Loaded>
    </Page>
  )
}

function ReleaseBody({ release }: { readonly release: ReleaseDetail }) {
  const { state, progress, reason } = release
  if (isOpen(state)) {
    const share = progress.total === 0 ? undefined : Math.min(1, progress.done / progress.total)
    const words = progress.total === 0 ? "" : `${formatCount(progress.done)} of ${formatCount(progress.total)}`
    return <ProgressBar label={progress.step} share={share} words={words} />
  }
  if (state !== "done")
    return (
      <Notice kind={state === "cancelled" ? "info" : "error"} title="There are no files">
        {reason}
      </Notice>
    )
  return (
    <>
      <ReleaseFacts release={release} />
      <ReleaseFiles release={release} />
      <ReleaseChanges release={release} />
      <ReleaseWithdrawal release={release} />
    </>
  )
}

function ReleaseActions({ release }: { readonly release: ReleaseDetail }) {
  const { projectId, id, state } = release
  const mayMake = useMayIn(projectId, "export:create")
  const queries = useQueryClient()
  const navigate = useNavigate()
  const onError = (error: unknown) => showToast(failureOf(error).message)
  const cancel = useMutation(
    api.dataReleases.cancel.mutationOptions({
      onError,
      onSettled: () => queries.invalidateQueries(api.dataReleases.pathFilter()),
    }),
  )
  const repeat = useMutation(
    api.dataReleases.repeat.mutationOptions({
      onError,
      onSuccess: ({ releaseId }) =>
        void navigate({ to: "/projects/$projectId/export/releases/$releaseId", params: { projectId, releaseId } }),
    }),
  )
  if (!mayMake) return null
  if (isOpen(state))
    return (
      <Button variant="danger" isPending={cancel.isPending} onPress={() => cancel.mutate({ releaseId: id })}>
        Cancel
      </Button>
    )
  return (
    <Button isPending={repeat.isPending} onPress={() => repeat.mutate({ projectId, repeatOf: id })}>
      Repeat
    </Button>
  )
}
