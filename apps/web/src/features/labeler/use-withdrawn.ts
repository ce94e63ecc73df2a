import { useEffect, useRef } from "react"
import { client } from "../../api/api.ts"
import type { LabelingTask } from "./task.ts"

/** How often it is asked whether a held task was hidden, in milliseconds: a spill must not stay in sight. */
const ASK_MS = 10_000

/** Tells when held tasks were hidden from everybody. */
export function useWithdrawn(
  projectId: string,
  tasks: readonly LabelingTask[],
  onWithdrawn: (assignmentIds: readonly string[]) => void,
): void {
  const latest = useRef(onWithdrawn)
  useEffect(() => {
    latest.current = onWithdrawn
  })
  useEffect(() => {
    if (tasks.length === 0) return
    const ask = async () => {
      try {
        const holding = tasks.map(({ assignmentId }) => assignmentId)
        const { assignmentIds } = await client.labeling.withdrawn.query({ projectId, holding })
        if (assignmentIds.length > 0) latest.current(assignmentIds)
      } catch {
        // Without an answer nothing is known; whatever is written to a hidden task is refused all the same.
      }
    }
    const timer = setInterval(() => void ask(), ASK_MS)
    return () => clearInterval(timer)
  }, [projectId, tasks])
}
