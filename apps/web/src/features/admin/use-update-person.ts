import { useMutation, useQueryClient } from "@tanstack/react-query"
import { api } from "../../api/api.ts"
import { showToast } from "../../ui/toasts.ts"

/** Changes a person's account, then brings the list up to date. */
export function useUpdatePerson(name: string, onDone: () => void) {
  const queries = useQueryClient()
  return useMutation(
    api.people.update.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries(api.people.list.queryFilter())
        onDone()
        showToast(`${name} is changed`)
      },
    }),
  )
}
