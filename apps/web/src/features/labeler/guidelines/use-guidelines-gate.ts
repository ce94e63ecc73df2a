import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { guidelinesQuery } from "../../../guidelines/guidelines-query.ts"
import { unreadVersion } from "../../../guidelines/unread-version.ts"

interface Asked {
  readonly task: string
  readonly version: number | undefined
}

/**
 * The guidelines of a project, and whether they are to be read before a task begins. It is asked once, when the task
 * comes: nobody is interrupted in the middle of one. `isReady` is false as long as nobody knows.
 */
export function useGuidelinesGate(projectId: string, task: string | undefined) {
  const { data, isPending, failureCount } = useQuery(guidelinesQuery(projectId))
  const [asked, setAsked] = useState<Asked>()
  // Where the server cannot be reached, the task is worth more than the question, which is asked again with the next.
  const isReady = !isPending || failureCount > 0
  if (isReady && task !== undefined && asked?.task !== task) setAsked({ task, version: unreadVersion(data) })
  const isAsking = asked?.task === task && asked?.version !== undefined
  return {
    guidelines: data,
    isReady,
    isAsking,
    /** Goes on to the task. */
    pass: () => setAsked((now) => (now === undefined ? now : { ...now, version: undefined })),
  }
}
