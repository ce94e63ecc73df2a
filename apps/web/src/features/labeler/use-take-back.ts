import { useCallback, useEffect, useState } from "react"
import { client } from "../../api/api.ts"
import { failureOf } from "../../api/failure-of.ts"
import type { LabelingTask } from "./task.ts"

/** How long the server lets a judgment be taken back, in milliseconds. */
const WITHIN_MS = 10 * 60_000

interface Sent {
  readonly judgmentId: string
  readonly at: number
}

/** The last judgment that was sent, for as long as it can be taken back, and how to take it back. */
export function useTakeBack(on: {
  readonly back: (task: LabelingTask) => void
  readonly say: (message: string) => void
}) {
  const [last, setLast] = useState<Sent>()
  useEffect(() => {
    if (last === undefined) return
    const timer = setTimeout(() => setLast(undefined), Math.max(0, last.at + WITHIN_MS - Date.now()))
    return () => clearTimeout(timer)
  }, [last])
  const note = useCallback((judgmentId: string) => setLast({ judgmentId, at: Date.now() }), [])
  const takeBack = async () => {
    if (last === undefined)
      return on.say("There is nothing to take back: no judgment was sent in the last ten minutes.")
    try {
      const { task } = await client.labeling.undo.mutate({ judgmentId: last.judgmentId })
      setLast(undefined)
      on.back(task)
    } catch (error) {
      on.say(failureOf(error).message)
    }
  }
  return { canTakeBack: last !== undefined, note, takeBack }
}
