import { useQueryClient } from "@tanstack/react-query"
import { api } from "../../api/api.ts"
import { showToast } from "../../ui/toasts.ts"

/** What every change of the queue does once it has worked: shows the queue anew and says what was done. */
export function useQueueChange(projectId: string): (words: string) => Promise<void> {
  const queries = useQueryClient()
  return async (words) => {
    await Promise.all([
      queries.invalidateQueries(api.queue.pathFilter()),
      queries.invalidateQueries(api.projects.read.queryFilter({ projectId })),
      queries.invalidateQueries(api.projects.queue.queryFilter({ projectId })),
    ])
    showToast(words)
  }
}
