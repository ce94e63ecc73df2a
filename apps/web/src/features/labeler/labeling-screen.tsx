import { ProjectSettings, type Verdict } from "@readback/domain"
import { useQuery, useQueryClient } from "@tanstack/react-query"
import { Suspense, useEffect, useRef, useState } from "react"
import { useAccount } from "../../api/account.ts"
import { api, client } from "../../api/api.ts"
import { failureOf } from "../../api/failure-of.ts"
import { Loaded } from "../../api/loaded.tsx"
import { projectQuery } from "../../api/project.ts"
import { Button } from "../../ui/button.tsx"
import { Notice } from "../../ui/notice.tsx"
import { showToast } from "../../ui/toasts.ts"
import { useGuidelinesGate } from "./guidelines/use-guidelines-gate.ts"
import { useGuidelinesPanel } from "./guidelines/use-guidelines-panel.ts"
import {
  Coach,
  FlagDialog,
  GuidelinesGate,
  GuidelinesPanel,
  NothingLeft,
  PracticeFeedback,
  SetbackNotice,
  useOtherScreens,
} from "./other-screens.ts"
import { ScreenHeading } from "./screen-heading.tsx"
import { sendingProblem } from "./sending-problem.ts"
import { type Setback, setbackOf } from "./setback.ts"
import type { LabelingReceipt, LabelingTask } from "./task.ts"
import { TaskWorkspace } from "./task-workspace.tsx"
import { TodayCount } from "./today-count.tsx"
import { useOutbox } from "./use-outbox.ts"
import { useTakeBack } from "./use-take-back.ts"
import { useTaskQueue } from "./use-task-queue.ts"
import type { ScreenAction } from "./use-task.ts"
import { useTermbase } from "./use-termbase.ts"
import { useWithdrawn } from "./use-withdrawn.ts"
import { WorkStatus } from "./work-status.tsx"

/** A practice task that was judged, and what the server said of it. */
interface Practised {
  readonly task: LabelingTask
  readonly judgmentId: string
  readonly verdict: Verdict
  readonly feedback?: LabelingReceipt["feedback"]
}

/** The labeler's screen: one task after the other, the next one already there. */
export default function LabelingScreen({ projectId }: { readonly projectId: string }) {
  const account = useAccount()
  const queryClient = useQueryClient()
  const project = useQuery(projectQuery(projectId)).data
  const settings = project?.settings ?? ProjectSettings.parse({})
  const { termbase, error: termsError } = useTermbase(
    project?.glossary?.releaseId ?? null,
    project?.profile ?? "default",
  )
  const [setback, setSetback] = useState<Setback>()
  const [practised, setPractised] = useState<Practised>()
  const [isFlagging, setIsFlagging] = useState(false)
  const [isLeaving, setIsLeaving] = useState(false)

  useOtherScreens()
  const refillLater = useRef(() => {})
  const owner = { personId: account.id, projectId }
  const countAgain = () => {
    void queryClient.invalidateQueries({ queryKey: api.labeling.progress.queryKey() })
    // Whether the guidelines changed is known before the next task.
    void queryClient.refetchQueries({ ...api.guidelines.read.queryFilter({ projectId }), stale: true })
  }
  const outbox = useOutbox(owner, {
    accepted: ({ judgmentId }, { feedback }) => {
      // Whoever has seen the answer cannot judge again.
      if (feedback === null) takeBack.note(judgmentId)
      // Without an answer to learn from, practice goes on at once.
      setPractised((now) =>
        now?.judgmentId !== judgmentId ? now : feedback === null ? undefined : { ...now, feedback },
      )
      countAgain()
      refillLater.current()
    },
    refused: (judgment, message, failure) => {
      setSetback(setbackOf(judgment, { message, failure }))
      setPractised(undefined)
      countAgain()
      // What a judgment needs may have changed since the page was opened.
      void queryClient.invalidateQueries({ queryKey: projectQuery(projectId).queryKey })
      refillLater.current()
    },
  })
  const { query, tasks, none, drop, put, refill } = useTaskQueue(projectId, outbox.pending)
  useEffect(() => {
    refillLater.current = refill
  }, [refill])
  useWithdrawn(projectId, tasks, (assignmentIds) => {
    for (const assignmentId of assignmentIds) drop(assignmentId)
    refill()
    showToast("A task was withdrawn: it may hold what must not be here. Your lead knows.")
  })
  const takeBack = useTakeBack({
    say: showToast,
    back: (task) => {
      setPractised(undefined)
      put(task)
      countAgain()
      showToast("Taken back: go on where you were, and submit it again")
    },
  })

  const skip = async ({ assignmentId, token }: LabelingTask) => {
    setIsLeaving(true)
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
    } finally {
      setIsLeaving(false)
    }
    drop(assignmentId)
    refill()
  }

  // Somebody who may not work here any more is told so, instead of being given the task that was prepared.
  const isShutOut = query.error !== null && sendingProblem(query.error).kind === "refused"
  const [open] = isShutOut ? [] : tasks
  const gate = useGuidelinesGate(projectId, open?.assignmentId)
  const panel = useGuidelinesPanel()
  const onScreen = (action: ScreenAction, task: LabelingTask) => {
    switch (action) {
      case "skip":
        return void skip(task)
      case "flag":
        return setIsFlagging(true)
      case "undo-submit":
        return void takeBack.takeBack()
      case "guidelines":
        return panel.toggle()
    }
  }
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
          <Suspense>
            <SetbackNotice setback={setback} onDismiss={() => setSetback(undefined)} />
          </Suspense>
        </div>
      )}
      {practised !== undefined ? (
        <Suspense>
          <PracticeFeedback
            key={practised.judgmentId}
            {...practised}
            feedback={practised.feedback}
            termbase={termbase}
            onNext={() => setPractised(undefined)}
          />
        </Suspense>
      ) : open !== undefined && gate.isAsking && gate.guidelines !== undefined ? (
        <Suspense>
          <GuidelinesGate projectId={projectId} guidelines={gate.guidelines} onPass={gate.pass} />
        </Suspense>
      ) : open !== undefined && gate.isReady ? (
        <div className="flex">
          <div className="min-w-0 flex-1">
            <TaskWorkspace
              key={`${open.assignmentId}:${open.token}`}
              projectId={projectId}
              task={open}
              termbase={termbase}
              settings={settings}
              outbox={outbox.status}
              isLeaving={isLeaving}
              count={
                <>
                  <TodayCount projectId={projectId} />
                  {takeBack.canTakeBack && (
                    <Button variant="quiet" size="compact" onPress={() => void takeBack.takeBack()}>
                      Take the last one back
                    </Button>
                  )}
                </>
              }
              onSubmit={(judgment) => {
                // A text that is stored nowhere else stays until it is put away.
                setSetback((now) => (now?.written === "" ? undefined : now))
                const { judgmentId, verdict } = judgment
                if (settings.feedback === "instant") setPractised({ task: open, judgmentId, verdict })
                outbox.submit(judgment)
                drop(open.assignmentId)
              }}
              {...(settings.feedback === "instant" && {
                renderGuide: (done) => (
                  <Suspense>
                    <Coach projectId={projectId} answers={open.responses.length} {...done} />
                  </Suspense>
                ),
              })}
              onScreen={(action) => onScreen(action, open)}
              onGone={(message, content) => {
                setSetback(setbackOf(content, { message, failure: "conflict" }))
                drop(open.assignmentId)
                refill()
              }}
            />
          </div>
          {panel.isOpen && (
            <Suspense>
              <GuidelinesPanel
                projectId={projectId}
                guidelines={gate.guidelines}
                takesFocus={panel.isAsked}
                onClose={panel.close}
              />
            </Suspense>
          )}
          {isFlagging && (
            <Suspense>
              <FlagDialog
                task={open}
                onClose={() => setIsFlagging(false)}
                onFlagged={(reason) => {
                  setIsFlagging(false)
                  drop(open.assignmentId)
                  refill()
                  showToast(reason === "spill" ? "The task is hidden and the lead is alerted" : "The lead was told")
                }}
              />
            </Suspense>
          )}
        </div>
      ) : (
        <div className="mx-auto max-w-3xl px-4 py-8" aria-live="polite">
          <ScreenHeading>Label</ScreenHeading>
          <Loaded query={isShutOut ? { ...query, data: undefined } : query} subject="Your next task">
            {() =>
              query.isFetching || open !== undefined || outbox.status.waiting > 0 ? (
                <p role="status" className="py-10 text-center text-muted">
                  Looking for your next task…
                </p>
              ) : (
                <Suspense>
                  <NothingLeft
                    projectId={projectId}
                    settings={settings}
                    reason={none}
                    onLookAgain={refill}
                    actions={
                      takeBack.canTakeBack && (
                        <Button onPress={() => void takeBack.takeBack()}>Take the last one back</Button>
                      )
                    }
                  />
                </Suspense>
              )
            }
          </Loaded>
        </div>
      )}
    </>
  )
}
