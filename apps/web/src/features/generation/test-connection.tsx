import { useMutation } from "@tanstack/react-query"
import { api } from "../../api/api.ts"
import { failureOf } from "../../api/failure-of.ts"
import { Button } from "../../ui/button.tsx"
import { Dialog } from "../../ui/dialog.tsx"
import { Notice } from "../../ui/notice.tsx"
import type { Endpoint } from "./generation-types.ts"

/** Asks an endpoint for a word, and tells what came back. */
export function TestConnection({ endpoint }: { readonly endpoint: Endpoint }) {
  const test = useMutation(api.generation.testEndpoint.mutationOptions())
  const close = () => test.reset()
  return (
    <>
      <Button
        size="compact"
        aria-label={`Test connection to ${endpoint.name}`}
        isPending={test.isPending}
        onPress={() => {
          if (!test.isPending) test.mutate({ endpointId: endpoint.id })
        }}
      >
        Test connection
      </Button>
      {(test.data !== undefined || test.error !== null) && (
        <Dialog title={`Connection to ${endpoint.name}`} isOpen onClose={close}>
          {test.error !== null && (
            <Notice kind="error" title="The endpoint could not be tested">
              {failureOf(test.error).message}
            </Notice>
          )}
          {test.data !== undefined && (
            <Notice
              kind={test.data.isWorking ? "success" : "error"}
              title={test.data.isWorking ? "The endpoint works" : "The endpoint did not answer"}
            >
              {test.data.message}
            </Notice>
          )}
          {test.data !== undefined && test.data.models.length > 0 && (
            <div className="text-sm">
              <p className="font-semibold">Models that it offers</p>
              <p className="mt-1 max-h-48 overflow-auto break-words text-muted">{test.data.models.join(", ")}</p>
            </div>
          )}
          <div className="flex justify-end">
            <Button onPress={close}>Close</Button>
          </div>
        </Dialog>
      )}
    </>
  )
}
