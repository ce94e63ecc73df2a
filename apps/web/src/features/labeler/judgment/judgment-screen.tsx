import { ProjectSettings } from "@readback/domain"
import { useQuery } from "@tanstack/react-query"
import { Link, useNavigate } from "@tanstack/react-router"
import { api } from "../../../api/api.ts"
import { failureOf } from "../../../api/failure-of.ts"
import { Loaded } from "../../../api/loaded.tsx"
import { useProject } from "../../../api/project.ts"
import { Page } from "../../../shell/page.tsx"
import { Breadcrumb } from "../../../ui/breadcrumb.tsx"
import { Button } from "../../../ui/button.tsx"
import { Notice } from "../../../ui/notice.tsx"
import { PageHeader } from "../../../ui/page-header.tsx"
import { formatInstant } from "../../../words/format-instant.ts"
import { useTermbase } from "../use-termbase.ts"
import { KnownAnswer } from "./known-answer.tsx"
import type { JudgmentRecord } from "./record.ts"
import { RecordHistory } from "./record-history.tsx"
import { RecordView } from "./record-view.tsx"
import { ReviseWorkspace } from "./revise-workspace.tsx"
import { useTakeBackHere } from "./use-take-back-here.ts"

interface JudgmentScreenProps {
  readonly projectId: string
  readonly judgmentId: string
  readonly isChanging: boolean
}

/** One of the person's own judgments: to look at, to change, and for a short while to take back. */
export function JudgmentScreen({ projectId, judgmentId, isChanging }: JudgmentScreenProps) {
  const project = useProject(projectId)
  const settings = ProjectSettings.parse(project.settings)
  // A judgment never changes; what is said of it does.
  const query = useQuery(
    api.labeling.judgment.queryOptions({ judgmentId }, { staleTime: 0, refetchOnWindowFocus: !isChanging }),
  )
  // What was made is read as it was seen; what is changed is changed by today's release.
  const seenBy = isChanging ? undefined : query.data?.task.releaseId
  const { termbase } = useTermbase(seenBy ?? project.glossary?.releaseId ?? null, project.profile)
  const navigate = useNavigate()
  const here = { to: "/projects/$projectId/work/$judgmentId", params: { projectId, judgmentId } } as const
  const takeBack = useTakeBackHere(projectId)
  if (isChanging && query.data?.canRevise === true) {
    return (
      <ReviseWorkspace
        projectId={projectId}
        record={query.data}
        settings={settings}
        termbase={termbase}
        onLeave={() => void navigate({ ...here, replace: true })}
      />
    )
  }
  const actions = (record: JudgmentRecord) => (
    <>
      {record.canRevise && (
        <Button variant="primary" onPress={() => void navigate({ ...here, search: { change: true } })}>
          {record.isReworkAsked ? "Do it again" : "Change it"}
        </Button>
      )}
      {record.canUndo && (
        <Button isPending={takeBack.isPending} onPress={() => takeBack.mutate({ judgmentId })}>
          Take it back
        </Button>
      )}
    </>
  )
  return (
    <Page>
      <PageHeader
        title="Your judgment"
        breadcrumb={
          <Breadcrumb current="Your judgment">
            <Link to="/projects/$projectId/work" params={{ projectId }}>
              My work
            </Link>
          </Breadcrumb>
        }
        description={query.data === undefined ? undefined : `Sent ${formatInstant(query.data.createdAt)}`}
        actions={query.data === undefined ? undefined : actions(query.data)}
      />
      <Loaded query={query} subject="The judgment">
        {(record) => (
          <>
            {takeBack.error !== null && (
              <Notice kind="error" title="The judgment was not taken back">
                {failureOf(takeBack.error).message}
              </Notice>
            )}
            <Standing projectId={projectId} record={record} />
            <KnownAnswer record={record} />
            <RecordView record={record} settings={settings} termbase={termbase} />
            <RecordHistory projectId={projectId} record={record} to={here.to} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

/** How the judgment stands, where that is not simply that it counts. */
function Standing({ projectId, record }: { readonly projectId: string; readonly record: JudgmentRecord }) {
  const { currentId, judgmentId, isReworkAsked, reviews, canRevise } = record
  if (isReworkAsked) {
    return (
      <Notice kind="warning" title="A reviewer asks you to do this again">
        {reviews.findLast((review) => review.judgmentId === judgmentId)?.comment}
      </Notice>
    )
  }
  if (currentId === null) {
    return (
      <Notice kind="info" isAnnounced={false} title="You took this back">
        It counts no more. Its task came back to you with all that you had decided.
      </Notice>
    )
  }
  if (currentId !== judgmentId) {
    return (
      <Notice
        kind="info"
        isAnnounced={false}
        title="A newer version of yours counts instead"
        action={
          <Link
            to="/projects/$projectId/work/$judgmentId"
            params={{ projectId, judgmentId: currentId }}
            className="underline"
          >
            Open the newer version
          </Link>
        }
      />
    )
  }
  return canRevise ? null : (
    <p className="text-sm text-muted">A judgment can be changed for a week. Ask a reviewer to return it to you.</p>
  )
}
