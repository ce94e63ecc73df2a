import { useQuery, useQueryClient } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useEffect, useRef, useState } from "react"
import { useAccount } from "../../api/account.ts"
import { api, client } from "../../api/api.ts"
import { failureOf } from "../../api/failure-of.ts"
import { Loaded } from "../../api/loaded.tsx"
import { projectQuery } from "../../api/project.ts"
import { Button } from "../../ui/button.tsx"
import { Notice } from "../../ui/notice.tsx"
import { buttonStyle } from "../../ui/button-style.ts"
import { EmptyState } from "../../ui/empty-state.tsx"
import { ScreenHeading } from "./screen-heading.tsx"
import { sendingProblem } from "./sending-problem.ts"
import { type Setback, setbackOf } from "./setback.ts"
import { SetbackNotice } from "./setback-notice.tsx"
import type { LabelingTask } from "./task.ts"
import { TaskWorkspace } from "./task-workspace.tsx"
import { TodayCount } from "./today-count.tsx"
import { useOutbox } from "./use-outbox.ts"
import { useTaskQueue } from "./use-task-queue.ts"
import { useTermbase } from "./use-termbase.ts"
import { WorkStatus } from "./work-status.tsx"

/** The labeler's screen: one task after the other, the next one already there. */
export default function LabelingScreen({ projectId }: { readonly projectId: string }) {
  const account = useAccount()
  const queryClient = useQueryClient()
  const project = useQuery(projectQuery(projectId)).data
  const { termbase, error: termsError } = useTermbase(
    project?.glossary?.releaseId ?? null,
    project?.profile ?? "default",
  )
  const [setback, setSetback] = useState<Setback>()

  const refillLater = useRef(() => {})
  const owner = { personId: account.id, projectId }
  const outbox = useOutbox(owner, {
    accepted: () => {
      void queryClient.invalidateQueries({ queryKey: api.labeling.progress.queryKey() })
      refillLater.current()
    },
    refused: (judgment, message, failure) => {
      setSetback(setbackOf(judgment, { message, failure }))
      void queryClient.invalidateQueries({ queryKey: api.labeling.progress.queryKey() })
      // What a judgment needs may have changed since the page was opened.
      void queryClient.invalidateQueries({ queryKey: projectQuery(projectId).queryKey })
      refillLater.current()
    },
  })
  const { query, tasks, drop, refill } = useTaskQueue(projectId, outbox.pending)
  useEffect(() => {
    refillLater.current = refill
  }, [refill])

  const skip = async ({ assignmentId, token }: LabelingTask) => {
    try {
      await client.labeling.release.mutate({ assignmentId, token })
    } catch (error) {
      const problem = sendingProblem(error)
      if (problem.kind !== "refused")
        return setSetback({
          message: "The task could not be skipped: the server cannot be reached. Try again.",
          written: "",
          comesBack: false,
        })
    }
    drop(assignmentId)
    refill()
  }

  // Somebody who may not work here any more is told so, instead of being given the task that was prepared.
  const isShutOut = query.error !== null && sendingProblem(query.error).kind === "refused"
  const [open] = isShutOut ? [] : tasks
  return (
    <>
      {open === undefined && outbox.status.waiting > 0 && (
        <div className="px-4 pt-4">
          <WorkStatus draft="saved" outbox={outbox.status} />
        </div>
      )}
      {termsError !== null && (
        <div className="px-4 pt-4">
          <Notice kind="error" title="Terms are not marked">
            {failureOf(termsError).message}
          </Notice>
        </div>
      )}
      {setback !== undefined && (
        <div className="px-4 pt-4">
          <SetbackNotice setback={setback} onDismiss={() => setSetback(undefined)} />
        </div>
      )}
      {open !== undefined ? (
        <TaskWorkspace
          key={`${open.assignmentId}:${open.token}`}
          task={open}
          termbase={termbase}
          isRationaleRequired={project?.settings.rationale === "required"}
          outbox={outbox.status}
          count={<TodayCount projectId={projectId} />}
          onSubmit={(judgment) => {
            // A text that is stored nowhere else stays until it is put away.
            setSetback((now) => (now?.written === "" ? undefined : now))
            outbox.submit(judgment)
            drop(open.assignmentId)
          }}
          onSkip={() => skip(open)}
          onGone={(message, content) => {
            setSetback(setbackOf(content, { message, failure: "conflict" }))
            drop(open.assignmentId)
            refill()
          }}
        />
      ) : (
        <div className="mx-auto max-w-3xl px-4 py-8" aria-live="polite">
          <ScreenHeading>Label</ScreenHeading>
          <Loaded query={isShutOut ? { ...query, data: undefined } : query} subject="Your next task">
            {() =>
              query.isFetching || outbox.status.waiting > 0 ? (
                <p role="status" className="py-10 text-center text-muted">
                  Looking for your next task…
                </p>
              ) : (
                <EmptyState
                  title="Nothing to label right now"
                  action={
                    <>
                      <Button variant="primary" onPress={refill}>
                        Look again
                      </Button>
                      <Link to="/projects/$projectId/work" params={{ projectId }} className={buttonStyle()}>
                        See your work
                      </Link>
                    </>
                  }
                >
                  You have judged everything that is open for you in this project. New comparisons appear here when they
                  are imported, or when somebody gives one back.
                </EmptyState>
              )
            }
          </Loaded>
        </div>
      )}
    </>
  )
}
