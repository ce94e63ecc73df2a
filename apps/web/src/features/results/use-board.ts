import type { AppRouter } from "@readback/server/api"
import { useQuery } from "@tanstack/react-query"
import type { inferRouterOutputs } from "@trpc/server"
import { api } from "../../api/api.ts"

export type Board = inferRouterOutputs<AppRouter>["measures"]["leaderboard"]

const POLL_MS = 400

/** The leaderboard, at first with instant intervals; `resampling` says how far the better ones are. */
export function useBoard(projectId: string) {
  const instant = useQuery(api.measures.leaderboard.queryOptions({ projectId }))
  const hasBoard = (instant.data?.models.length ?? 0) >= 2
  const { data: better } = useQuery({
    ...api.measures.resampledLeaderboard.queryOptions({ projectId }),
    enabled: hasBoard,
    refetchInterval: ({ state }) => (state.data?.state === "running" ? POLL_MS : false),
  })
  return {
    instant,
    board: better?.state === "done" && hasBoard ? better.board : instant.data,
    resampling: hasBoard && better?.state !== "done" ? better : undefined,
  }
}
