import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useNavigate } from "@tanstack/react-router"
import { api } from "../../../api/api.ts"
import { showToast } from "../../../ui/toasts.ts"
import { tasksKey } from "../use-task-queue.ts"

/** Takes a judgment back from its own page, and goes on where its task is open again. */
export function useTakeBackHere(projectId: string) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  return useMutation(
    api.labeling.undo.mutationOptions({
      onSuccess: async ({ task }) => {
        void queries.invalidateQueries(api.labeling.pathFilter())
        // The labeling screen begins with this task, and fetches the one behind it.
        queries.setQueryData(tasksKey(projectId), { tasks: [task] })
        await queries.invalidateQueries({ queryKey: tasksKey(projectId), refetchType: "none" })
        await navigate({ to: "/projects/$projectId/label", params: { projectId } })
        showToast("Taken back: go on where you were, and submit it again")
      },
    }),
  )
}
