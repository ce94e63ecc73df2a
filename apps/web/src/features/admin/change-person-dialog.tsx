import { useState } from "react"
import { useAccount } from "../../api/account.ts"
import { failureOf } from "../../api/failure-of.ts"
import { Button } from "../../ui/button.tsx"
import { Dialog } from "../../ui/dialog.tsx"
import { Notice } from "../../ui/notice.tsx"
import { Select } from "../../ui/select.tsx"
import type { ListedPerson } from "./people-table.tsx"
import { roleOptions } from "./role-options.ts"
import { useUpdatePerson } from "./use-update-person.ts"

interface ChangePersonDialogProps {
  readonly person: ListedPerson
  readonly onClose: () => void
}

/** Changes a person's role and clearance. */
export function ChangePersonDialog({ person, onClose }: ChangePersonDialogProps) {
  const { id, levels } = useAccount()
  const [role, setRole] = useState(person.role)
  const [clearance, setClearance] = useState(person.clearance)
  const update = useUpdatePerson(person.name, onClose)
  const isUnchanged = role === person.role && clearance === person.clearance
  return (
    <Dialog title={`Change ${person.name}`} isOpen onClose={onClose}>
      <Select label="Role" options={roleOptions} value={role} onChange={setRole} />
      <Select
        label="Clearance"
        options={levels.map((level) => ({ id: level, label: level }))}
        value={clearance}
        onChange={setClearance}
      />
      <p className="text-sm text-muted">
        {person.id === id
          ? "This is your own account: saving signs you out."
          : "Saving signs them out, so that the change holds at once."}
      </p>
      {update.error !== null && (
        <Notice kind="error" title="Nothing was changed">
          {failureOf(update.error).message}
        </Notice>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onPress={onClose}>Cancel</Button>
        <Button
          variant="primary"
          isDisabled={isUnchanged}
          isPending={update.isPending}
          onPress={() => update.mutate({ userId: person.id, role, clearance })}
        >
          Save
        </Button>
      </div>
    </Dialog>
  )
}
