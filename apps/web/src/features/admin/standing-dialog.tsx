import { failureOf } from "../../api/failure-of.ts"
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx"
import type { ListedPerson } from "./people-table.tsx"
import { useUpdatePerson } from "./use-update-person.ts"

interface StandingDialogProps {
  readonly person: ListedPerson
  readonly onClose: () => void
}

/** Takes an account out of use, or puts it back. */
export function StandingDialog({ person, onClose }: StandingDialogProps) {
  const update = useUpdatePerson(person.name, onClose)
  const { isActive, name } = person
  return (
    <ConfirmDialog
      title={isActive ? `Deactivate ${name}?` : `Reactivate ${name}?`}
      isOpen
      onClose={onClose}
      deed={isActive ? "Deactivate the account" : "Reactivate the account"}
      isPending={update.isPending}
      error={update.error === null ? undefined : failureOf(update.error).message}
      onConfirm={() => update.mutate({ userId: person.id, isActive: !isActive })}
    >
      {isActive
        ? "They are signed out at once and cannot sign in again. Everything they did stays, and the account can be reactivated."
        : "They can sign in again with the password, role and clearance that they had."}
    </ConfirmDialog>
  )
}
