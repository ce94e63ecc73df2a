import { useMutation, useQuery } from "@tanstack/react-query"
import { useEffect, useState } from "react"
import { api, client } from "../../../api/api.ts"

/** How often a preview that runs is asked how far it is, in milliseconds. */
const POLL_MS = 400

/** One preview at a time: its start, how far it is, and its end. */
export function useImpact(input: { readonly glossaryId: string; readonly proposalId?: string | undefined }) {
  const [impactId, setImpactId] = useState<string>()
  const start = useMutation(
    api.impact.start.mutationOptions({
      onSuccess: (started) => setImpactId(started.impactId),
      onError: () => undefined,
    }),
  )
  const read = useQuery({
    ...api.impact.read.queryOptions({ impactId: impactId ?? "" }),
    enabled: impactId !== undefined,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    refetchInterval: ({ state: { data } }) =>
      data === undefined || data.state === "waiting" || data.state === "running" ? POLL_MS : false,
  })
  const cancel = useMutation(api.impact.cancel.mutationOptions({ onSettled: () => read.refetch() }))
  const isRunning = read.data?.state === "waiting" || read.data?.state === "running"
  useEffect(() => {
    if (impactId === undefined || !isRunning) return undefined
    // Whoever leaves the page does not wait for the result.
    return () => void client.impact.cancel.mutate({ impactId }).catch(() => undefined)
  }, [impactId, isRunning])
  return {
    state: impactId === undefined ? undefined : read.data,
    error: start.error ?? read.error,
    isStarting: start.isPending || (impactId !== undefined && read.isPending),
    start: () => {
      const { glossaryId, proposalId } = input
      start.mutate({ glossaryId, ...(proposalId === undefined ? {} : { proposalId }) })
    },
    cancel: () => impactId !== undefined && cancel.mutate({ impactId }),
  }
}
