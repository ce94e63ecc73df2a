import type { DraftContent, ProjectSettings, SubmitJudgment, Verdict } from "@readback/domain"
import { useQueryClient } from "@tanstack/react-query"
import { useEffect, useRef, useState } from "react"
import { useAccount } from "../../api/account.ts"
import { api, client } from "../../api/api.ts"
import { projectQuery } from "../../api/project.ts"
import { showToast } from "../../ui/toasts.ts"
import { sendingProblem } from "./sending-problem.ts"
import { type Setback, setbackOf } from "./setback.ts"
import type { LabelingReceipt, LabelingTask } from "./task.ts"
import { useOutbox } from "./use-outbox.ts"
import { useTakeBack } from "./use-take-back.ts"
import { useTaskQueue } from "./use-task-queue.ts"
import { useWithdrawn } from "./use-withdrawn.ts"

/** A practice task that was judged, and what the server said of it. */
interface Practised {
  readonly task: LabelingTask
  readonly judgmentId: string
  readonly verdict: Verdict
  readonly feedback?: LabelingReceipt["feedback"]
}

/** The tasks of a project one after the other: what is open, what became of the last ones, and what can be done about it. */
export function useLabeling(projectId: string, settings: ProjectSettings) {
  const account = useAccount()
  const queryClient = useQueryClient()
  const [setback, setSetback] = useState<Setback>()
  const [practised, setPractised] = useState<Practised>()
  const [isLeaving, setIsLeaving] = useState(false)

  const refillLater = useRef(() => {})
  const goOnWith = useRef((_releaseId: string | null) => {})
  const countAgain = () => {
    void queryClient.invalidateQueries({ queryKey: api.labeling.progress.queryKey() })
    // Whether the guidelines changed is known before the next task.
    void queryClient.refetchQueries({ ...api.guidelines.read.queryFilter({ projectId }), stale: true })
  }
  const outbox = useOutbox(
    { personId: account.id, projectId },
    {
      accepted: ({ judgmentId }, { feedback, releaseId }) => {
        goOnWith.current(releaseId)
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
    },
  )
  const { query, tasks, none, drop, put, renew, refill } = useTaskQueue(projectId, outbox.pending)
  useEffect(() => {
    refillLater.current = refill
    goOnWith.current = renew
  }, [refill, renew])
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

  /** Lets go of a task that is not one's own any more. */
  const leave = ({ assignmentId }: LabelingTask) => {
    drop(assignmentId)
    refill()
  }
  const submit = (task: LabelingTask, judgment: SubmitJudgment) => {
    // A text that is stored nowhere else stays until it is put away.
    setSetback((now) => (now?.written === "" ? undefined : now))
    const { judgmentId, verdict } = judgment
    if (settings.feedback === "instant") setPractised({ task, judgmentId, verdict })
    outbox.submit(judgment)
    drop(task.assignmentId)
  }
  const skip = async (task: LabelingTask) => {
    setIsLeaving(true)
    try {
      const { assignmentId, token } = task
      const { releaseId } = await client.labeling.release.mutate({ assignmentId, token })
      renew(releaseId)
    } catch (error) {
      if (sendingProblem(error).kind !== "refused") {
        const message = "The task could not be skipped: the server cannot be reached. Try again."
        return setSetback({ message, written: "", comesBack: false })
      }
    } finally {
      setIsLeaving(false)
    }
    leave(task)
  }
  const lose = (task: LabelingTask, message: string, content: DraftContent) => {
    setSetback(setbackOf(content, { message, failure: "conflict" }))
    leave(task)
  }

  // Somebody who may not work here any more is told so, instead of being given the task that was prepared.
  const isShutOut = query.error !== null && sendingProblem(query.error).kind === "refused"
  return {
    open: isShutOut ? undefined : tasks[0],
    query: isShutOut ? { ...query, data: undefined } : query,
    none,
    outbox: outbox.status,
    setback,
    forgetSetback: () => setSetback(undefined),
    practised,
    endPractice: () => setPractised(undefined),
    takeBack,
    isLeaving,
    submit,
    skip,
    leave,
    lose,
    refill,
  }
}
