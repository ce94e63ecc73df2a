import { useQuery, useQueryClient } from "@tanstack/react-query"
import { useCallback, useEffect, useMemo } from "react"
import { useAccount } from "../../api/account.ts"
import { client } from "../../api/api.ts"
import { createDraftVault } from "./draft-vault.ts"
import { sendKeptDrafts } from "./send-kept-drafts.ts"
import { sendingProblem } from "./sending-problem.ts"
import type { LabelingTask } from "./task.ts"

/** Tasks held at once: the open one and the one behind it. */
const HELD = 2

/** How often a held task is kept alive, in milliseconds; well under any useful lease. */
const HEARTBEAT_MS = 60_000

interface Tasks {
  readonly tasks: readonly LabelingTask[]
  /** Why the server had no further task, when it was asked last. */
  readonly none?: "empty" | "limit" | undefined
}

/** Where the tasks held in a project are kept in the query cache. */
export const tasksKey = (projectId: string) => ["labeling", "tasks", projectId] as const

/**
 * The tasks held in a project, the open one first, with the next one claimed while the open one is worked on.
 * `pending` names assignments whose judgment is still on its way, so that they are not handed out again.
 */
export function useTaskQueue(projectId: string, pending: () => readonly string[]) {
  const queryClient = useQueryClient()
  const owner = useAccount().id
  const queryKey = tasksKey(projectId)

  const query = useQuery({
    queryKey,
    // Old leases must not come back with a cached list: a new visit asks the server what is still held.
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    queryFn: async (): Promise<Tasks> => {
      const held = () => queryClient.getQueryData<Tasks>(queryKey)?.tasks ?? []
      await sendKeptDrafts(createDraftVault(window.localStorage, owner), {
        except: [...held().map((task) => task.assignmentId), ...pending()],
        save: (assignmentId, draft) => client.labeling.saveDraft.mutate({ assignmentId, ...draft }),
      })
      const claimed: LabelingTask[] = []
      let none: Tasks["none"]
      while (held().length + claimed.length < HELD) {
        const holding = [...held(), ...claimed].map((task) => task.assignmentId)
        const answer = await client.labeling.claimNext.mutate({
          projectId,
          holding: [...holding, ...pending()],
        })
        if (answer.kind === "none") none = answer.reason
        if (answer.kind !== "task") break
        claimed.push(answer.task)
      }
      return { tasks: [...held(), ...claimed], none }
    },
  })

  const { data } = query
  const tasks = useMemo(() => data?.tasks ?? [], [data])
  const { refetch } = query
  const refill = useCallback(() => void refetch(), [refetch])
  const drop = useCallback(
    (assignmentId: string) => {
      queryClient.setQueryData<Tasks>(tasksKey(projectId), (now) => ({
        ...now,
        tasks: (now?.tasks ?? []).filter((task) => task.assignmentId !== assignmentId),
      }))
    },
    [queryClient, projectId],
  )

  /** Lets the tasks behind the last one be read by the release that the project has gone on to. */
  const renew = useCallback(
    (releaseId: string | null) => {
      queryClient.setQueryData<Tasks>(tasksKey(projectId), (now) =>
        now === undefined || now.tasks.every((task) => task.releaseId === releaseId)
          ? now
          : { ...now, tasks: now.tasks.map((task) => ({ ...task, releaseId })) },
      )
    },
    [queryClient, projectId],
  )

  /** Puts a task before all others, such as one that was taken back. */
  const put = useCallback(
    (task: LabelingTask) => {
      queryClient.setQueryData<Tasks>(tasksKey(projectId), (now) => ({
        ...now,
        tasks: [task, ...(now?.tasks ?? []).filter((one) => one.assignmentId !== task.assignmentId)],
      }))
    },
    [queryClient, projectId],
  )

  useEffect(() => {
    const beat = async ({ assignmentId, token }: LabelingTask) => {
      try {
        await client.labeling.heartbeat.mutate({ assignmentId, token })
      } catch (error) {
        if (sendingProblem(error).kind !== "refused") return
        drop(assignmentId)
        refill()
      }
    }
    const timer = setInterval(() => {
      for (const task of tasks) void beat(task)
    }, HEARTBEAT_MS)
    return () => clearInterval(timer)
  }, [tasks, drop, refill])

  return { query, tasks, none: data?.none, drop, put, renew, refill }
}
