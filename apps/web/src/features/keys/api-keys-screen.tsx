import { ApiKeyId } from "@readback/domain"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useState } from "react"
import { api } from "../../api/api.ts"
import { failureOf } from "../../api/failure-of.ts"
import { useLowestLevel } from "../../api/installation.ts"
import { Loaded } from "../../api/loaded.tsx"
import { useMarkPage } from "../../classification/page-level.ts"
import { Page } from "../../shell/page.tsx"
import { Button } from "../../ui/button.tsx"
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx"
import { EmptyState } from "../../ui/empty-state.tsx"
import { PageHeader } from "../../ui/page-header.tsx"
import { showToast } from "../../ui/toasts.ts"
import { ApiKeysTable, type ListedKey } from "./api-keys-table.tsx"
import { CreateKeyDialog } from "./create-key-dialog.tsx"

/** One's own API keys: what each is for, when it ends, when it was used; making and revoking them. */
export function ApiKeysScreen() {
  const queries = useQueryClient()
  const keys = useQuery(api.keys.list.queryOptions())
  const [isCreating, setIsCreating] = useState(false)
  const [revoking, setRevoking] = useState<ListedKey>()
  useMarkPage(useLowestLevel())
  const revoke = useMutation(
    api.keys.revoke.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries(api.keys.list.queryFilter())
        showToast(`The key ${revoking?.name ?? ""} is revoked`)
        setRevoking(undefined)
      },
    }),
  )
  const make = (
    <Button variant="primary" onPress={() => setIsCreating(true)}>
      Make a key
    </Button>
  )
  return (
    <Page>
      <PageHeader
        title="API keys"
        description={
          <>
            A key lets a program work in your name, with the command line or over{" "}
            <Link to="/reference" className="font-semibold underline">
              HTTP
            </Link>
            . It never allows more than you are allowed.
          </>
        }
        actions={make}
      />
      <Loaded query={keys} subject="Your keys">
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title="You have no API keys">
              Make one for a program that imports, generates, exports or measures without you. Then run{" "}
              <code>readback login {window.location.origin}</code> and paste the key.
            </EmptyState>
          ) : (
            <ApiKeysTable keys={rows} onRevoke={setRevoking} />
          )
        }
      </Loaded>
      {isCreating && <CreateKeyDialog onClose={() => setIsCreating(false)} />}
      {revoking !== undefined && (
        <ConfirmDialog
          title={`Revoke ${revoking.name ?? "the key"}?`}
          isOpen
          onClose={() => setRevoking(undefined)}
          deed="Revoke the key"
          isPending={revoke.isPending}
          error={revoke.error === null ? undefined : failureOf(revoke.error).message}
          onConfirm={() => revoke.mutate({ keyId: ApiKeyId.parse(revoking.id) })}
        >
          Programs that use it are refused from now on. This cannot be undone; you can make another key.
        </ConfirmDialog>
      )}
    </Page>
  )
}
