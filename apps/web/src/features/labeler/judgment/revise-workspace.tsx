import type { ProjectSettings, ReviseJudgment, SubmitJudgment } from "@readback/domain"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useNavigate } from "@tanstack/react-router"
import { useState } from "react"
import { useAccount } from "../../../api/account.ts"
import { api } from "../../../api/api.ts"
import { guidelinesQuery } from "../../../guidelines/guidelines-query.ts"
import { Button } from "../../../ui/button.tsx"
import { Notice } from "../../../ui/notice.tsx"
import { showToast } from "../../../ui/toasts.ts"
import { formatInstant } from "../../../words/format-instant.ts"
import { createDraftVault, revisionOwner } from "../draft-vault.ts"
import GuidelinesPanel from "../guidelines/guidelines-panel.tsx"
import { useGuidelinesPanel } from "../guidelines/use-guidelines-panel.ts"
import { sendingProblem } from "../sending-problem.ts"
import { type Setback, setbackOf } from "../setback.ts"
import SetbackNotice from "../setback-notice.tsx"
import type { LabelingTask } from "../task.ts"
import { TaskWorkspace } from "../task-workspace.tsx"
import type { ScreenAction } from "../use-task.ts"
import type { Termbase } from "../use-termbase.ts"
import type { JudgmentRecord } from "./record.ts"

interface ReviseWorkspaceProps {
  readonly projectId: string
  readonly record: JudgmentRecord
  readonly settings: ProjectSettings
  readonly termbase: Termbase | undefined
  readonly onLeave: () => void
}

/** Changes one's own judgment: the task as it was, with all that was decided; what is submitted counts in its place. */
export function ReviseWorkspace({ projectId, record, settings, termbase, onLeave }: ReviseWorkspaceProps) {
  const { judgmentId } = record
  const queries = useQueryClient()
  const navigate = useNavigate()
  const owner = useAccount().id
  const panel = useGuidelinesPanel()
  const guidelines = useQuery(guidelinesQuery(projectId)).data
  const [setback, setSetback] = useState<Setback>()
  /** What could not be sent yet: sent again it is the same judgment, and counts once. */
  const [waiting, setWaiting] = useState<ReviseJudgment>()
  const forget = () =>
    createDraftVault(window.localStorage, revisionOwner(owner)).remove(judgmentId, Number.POSITIVE_INFINITY)
  const revise = useMutation(
    api.labeling.revise.mutationOptions({
      onSuccess: async (stored) => {
        forget()
        await navigate({
          to: "/projects/$projectId/work/$judgmentId",
          params: { projectId, judgmentId: stored.judgmentId },
          replace: true,
        })
        showToast("Your new version counts from now on")
        await queries.invalidateQueries(api.labeling.pathFilter())
      },
      onError: (error, sent) => {
        const problem = sendingProblem(error)
        if (problem.kind !== "refused") return setWaiting(sent as ReviseJudgment)
        setSetback(setbackOf(sent, { ...problem, failure: "conflict" }))
      },
    }),
  )
  const send = (revision: ReviseJudgment) => {
    setWaiting(undefined)
    revise.mutate(revision)
  }
  const onScreen = (action: ScreenAction) => {
    if (action === "guidelines") return panel.toggle()
    if (action === "skip") return onLeave()
    return showToast("That is possible with a task, not with a judgment that you change")
  }
  const reason = record.isReworkAsked
    ? record.reviews.findLast((review) => review.judgmentId === judgmentId)?.comment
    : undefined
  return (
    <>
      <div className="mx-auto flex w-full max-w-[110rem] flex-col gap-3 px-4 pt-4">
        <Notice
          kind={reason === undefined ? "info" : "warning"}
          title={
            reason === undefined
              ? `You are changing your judgment of ${formatInstant(record.createdAt)}`
              : "A reviewer asks you to do this again"
          }
          action={
            <Button
              size="compact"
              onPress={() => {
                forget()
                onLeave()
              }}
            >
              Leave it as it was
            </Button>
          }
        >
          {reason ?? "The version that stands stays stored, and counts until you submit this one."}
        </Notice>
        {waiting !== undefined && (
          <Notice
            kind="warning"
            title="The new version could not be sent yet"
            action={
              <Button variant="primary" isPending={revise.isPending} onPress={() => send(waiting)}>
                Send it again
              </Button>
            }
          >
            The server cannot be reached. What you wrote is kept in this browser.
          </Notice>
        )}
        {setback !== undefined && (
          <SetbackNotice
            setback={setback}
            onDismiss={() => {
              forget()
              onLeave()
              void queries.invalidateQueries(api.labeling.pathFilter())
            }}
          />
        )}
      </div>
      <div className="flex">
        <div className="min-w-0 flex-1">
          <TaskWorkspace
            projectId={projectId}
            task={taskOf(record)}
            termbase={termbase}
            settings={settings}
            outbox={{ waiting: 0, because: "sending" }}
            count={null}
            isLeaving={revise.isPending}
            isRevision
            onSubmit={(judgment) => send(revisionOf(judgment, record))}
            onScreen={onScreen}
            onGone={() => undefined}
          />
        </div>
        {panel.isOpen && (
          <GuidelinesPanel
            projectId={projectId}
            guidelines={guidelines}
            takesFocus={panel.isAsked}
            onClose={panel.close}
          />
        )}
      </div>
    </>
  )
}

/** The judgment as a task to go on with. Its drafts are kept under the id of the version that they change. */
function taskOf({ judgmentId, createdAt, task, content }: JudgmentRecord): LabelingTask {
  return {
    ...task,
    assignmentId: judgmentId,
    comparisonId: judgmentId,
    token: 1,
    expiresAt: createdAt,
    draft: { revision: 1, content },
  }
}

function revisionOf(judgment: SubmitJudgment, { judgmentId }: JudgmentRecord): ReviseJudgment {
  const { assignmentId: _assignment, token: _token, ...content } = judgment
  return { ...content, supersedes: judgmentId as ReviseJudgment["supersedes"] }
}
