import type { WorkingStyle } from "@readback/domain"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useCallback } from "react"
import { api } from "./api.ts"

const none: WorkingStyle = {}

/** Query of how the signed-in person likes to work. */
export const workingStyleQuery = () =>
  api.account.workingStyle.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY })

/** How the signed-in person likes to work, and how to change it; the same on every computer. */
export function useWorkingStyle(): {
  readonly style: WorkingStyle
  readonly change: (change: WorkingStyle) => void
} {
  const queryClient = useQueryClient()
  const { queryKey } = workingStyleQuery()
  const { data } = useQuery(workingStyleQuery())
  const save = useMutation(api.account.saveWorkingStyle.mutationOptions())
  const { mutate } = save
  const change = useCallback(
    (part: WorkingStyle) => {
      const next: WorkingStyle = { ...queryClient.getQueryData(queryKey), ...part }
      // At once here; what could not be stored is stored with the next change.
      queryClient.setQueryData(queryKey, next as typeof data)
      mutate(next)
    },
    [queryClient, queryKey, mutate],
  )
  return { style: data ?? none, change }
}
