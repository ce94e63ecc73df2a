import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useMemo, useState } from "react"
import { api } from "../../../api/api.ts"
import { showToast } from "../../../ui/toasts.ts"
import { disputeKey, type Disputes, type FoundIn } from "./disputes.ts"

/** What one says against findings of a task, and the finding that one is being asked about. */
export function useDisputes(assignmentId: string): {
  readonly disputes: Disputes
  readonly asked: FoundIn | undefined
  readonly close: () => void
} {
  const queries = useQueryClient()
  const [asked, setAsked] = useState<FoundIn>()
  const options = api.evidence.dismissals.queryOptions({ assignmentId }, { staleTime: Number.POSITIVE_INFINITY })
  const { data } = useQuery(options)
  const { mutate } = useMutation(
    api.evidence.restore.mutationOptions({
      onSuccess: () => showToast("Your mark is taken back"),
      onSettled: () => queries.invalidateQueries(api.evidence.dismissals.queryFilter({ assignmentId })),
    }),
  )
  const disputes = useMemo(
    (): Disputes => ({
      dismissed: new Map((data ?? []).map((one) => [disputeKey(one.responseId, one), one.dismissalId])),
      ask: setAsked,
      restore: (dismissalId) => mutate({ dismissalId }),
    }),
    [data, mutate],
  )
  return { disputes, asked, close: () => setAsked(undefined) }
}
