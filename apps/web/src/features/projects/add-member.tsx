import { isCleared, type MemberRole } from "@readback/domain"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useAccount } from "../../api/account.ts"
import { api } from "../../api/api.ts"
import { Loaded } from "../../api/loaded.tsx"
import { useProject } from "../../api/project.ts"
import { Button } from "../../ui/button.tsx"
import { Select } from "../../ui/select.tsx"
import { memberRoles } from "./member-roles.ts"

interface AddMemberProps {
  readonly projectId: string
  /** Ids of those who are members already. */
  readonly taken: readonly string[]
  readonly isPending: boolean
  readonly onAdd: (userId: string, role: MemberRole) => void
}

/** Adds a person of the installation who is cleared for the project. */
export function AddMember({ projectId, taken, isPending, onAdd }: AddMemberProps) {
  const { levels } = useAccount()
  const { classification } = useProject(projectId)
  const people = useQuery(api.people.list.queryOptions())
  const [userId, setUserId] = useState<string | null>(null)
  const [role, setRole] = useState<MemberRole>("labeler")
  return (
    <Loaded query={people} subject="The people">
      {(all) => {
        const free = all.filter(
          (one) =>
            one.isActive &&
            one.role !== "admin" &&
            !taken.includes(one.id) &&
            isCleared(levels, one.clearance, classification),
        )
        if (free.length === 0)
          return <p className="text-sm text-muted">Everybody with the clearance is a member already.</p>
        const chosen = free.find((one) => one.id === userId)
        return (
          <div className="flex flex-wrap items-end gap-3 rounded-lg border border-line bg-surface p-4 shadow-raised">
            <div className="min-w-48 flex-1">
              <Select
                label="Person"
                options={free.map(({ id, name, email }) => ({ id, label: name, description: email }))}
                value={chosen?.id ?? null}
                onChange={setUserId}
                placeholder="Choose a person"
              />
            </div>
            <div className="w-40">
              <Select label="Role" options={memberRoles} value={role} onChange={setRole} />
            </div>
            <Button
              variant="primary"
              isPending={isPending}
              isDisabled={chosen === undefined}
              onPress={() => {
                if (chosen !== undefined) onAdd(chosen.id, role)
                setUserId(null)
              }}
            >
              Add
            </Button>
          </div>
        )
      }}
    </Loaded>
  )
}
