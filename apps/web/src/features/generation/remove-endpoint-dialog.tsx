import { useMutation, useQueryClient } from "@tanstack/react-query"
import { api } from "../../api/api.ts"
import { failureOf } from "../../api/failure-of.ts"
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx"
import { showToast } from "../../ui/toasts.ts"
import type { Endpoint } from "./generation-types.ts"

/** Asks once more before an endpoint is taken out of use. */
export function RemoveEndpointDialog({
  endpoint,
  onClose,
}: {
  readonly endpoint: Endpoint
  readonly onClose: () => void
}) {
  const queries = useQueryClient()
  const remove = useMutation(
    api.generation.removeEndpoint.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries(api.generation.pathFilter())
        onClose()
        showToast(`${endpoint.name} is removed`)
      },
    }),
  )
  return (
    <ConfirmDialog
      title={`Remove ${endpoint.name}?`}
      isOpen
      onClose={onClose}
      deed="Remove the endpoint"
      onConfirm={() => remove.mutate({ endpointId: endpoint.id })}
      isPending={remove.isPending}
      error={remove.error === null ? undefined : failureOf(remove.error).message}
    >
      Its key is forgotten and runs that use it pause. What its models have answered stays.
    </ConfirmDialog>
  )
}
