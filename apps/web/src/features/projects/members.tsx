import type { MemberRole } from "@readback/domain"
import type { AppRouter } from "@readback/server/api"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { inferRouterOutputs } from "@trpc/server"
import { useState } from "react"
import { api } from "../../api/api.ts"
import { failureOf } from "../../api/failure-of.ts"
import { Loaded } from "../../api/loaded.tsx"
import { Badge } from "../../ui/badge.tsx"
import { Button } from "../../ui/button.tsx"
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx"
import { Notice } from "../../ui/notice.tsx"
import { Section } from "../../ui/section.tsx"
import { Select } from "../../ui/select.tsx"
import { type Column, Table } from "../../ui/table.tsx"
import { showToast } from "../../ui/toasts.ts"
import { AddMember } from "./add-member.tsx"
import { MemberGroup } from "./member-group.tsx"
import { memberRoles } from "./member-roles.ts"

type Member = inferRouterOutputs<AppRouter>["projects"]["members"][number]

interface MemberDeeds {
  readonly projectId: string
  readonly setRole: (userId: string, role: MemberRole) => void
  readonly askToRemove: (member: Member) => void
}

const columnsWith = ({ projectId, setRole, askToRemove }: MemberDeeds): readonly Column<Member>[] => [
  {
    id: "name",
    header: "Name",
    isRowHeader: true,
    className: "min-w-40",
    cell: ({ name, email, isActive }) => (
      <>
        {name} {!isActive && <Badge tone="warning">Deactivated</Badge>}
        <span className="block font-normal text-muted">{email}</span>
      </>
    ),
  },
  {
    id: "role",
    header: "Role here",
    className: "min-w-40",
    cell: ({ userId, name, role }) => (
      <Select
        label={`Role of ${name}`}
        isLabelHidden
        options={memberRoles}
        value={role}
        onChange={(next) => {
          if (next !== role) setRole(userId, next)
        }}
      />
    ),
  },
  {
    id: "group",
    header: "Labeler group",
    className: "min-w-36",
    cell: (member) => (
      <MemberGroup key={`${member.userId} ${member.labelerGroup}`} projectId={projectId} member={member} />
    ),
  },
  {
    id: "remove",
    header: "Membership",
    cell: (member) => (
      <Button variant="quiet" size="compact" aria-label={`Remove ${member.name}`} onPress={() => askToRemove(member)}>
        Remove
      </Button>
    ),
  },
]

interface MembersProps {
  readonly projectId: string
  readonly classification: string
}

/** Who works in a project: add people, change their roles, take them out. */
export function Members({ projectId, classification }: MembersProps) {
  const queries = useQueryClient()
  const members = useQuery(api.projects.members.queryOptions({ projectId }))
  const [leaving, setLeaving] = useState<Member>()
  const change = useMutation(
    api.projects.setMember.mutationOptions({
      onSuccess: async () => {
        await Promise.all([
          queries.invalidateQueries(api.projects.members.queryFilter({ projectId })),
          queries.invalidateQueries(api.projects.read.queryFilter({ projectId })),
        ])
        setLeaving(undefined)
        showToast("The members are changed")
      },
    }),
  )
  const setRole = (userId: string, role: MemberRole | null) => change.mutate({ projectId, userId, role })
  const error = change.error === null ? undefined : failureOf(change.error).message
  const askToRemove = (member: Member) => {
    change.reset()
    setLeaving(member)
  }
  return (
    <Section
      title="Members"
      description={`Members need clearance for ${classification}. A member of a labeler group gets the tasks kept for it first, then those of everybody.`}
    >
      <Loaded query={members} subject="The members">
        {(rows) => (
          <>
            <AddMember
              projectId={projectId}
              taken={rows.map((row) => row.userId)}
              isPending={change.isPending}
              onAdd={setRole}
            />
            {error !== undefined && leaving === undefined && (
              <Notice kind="error" title="Nothing was changed">
                {error}
              </Notice>
            )}
            {rows.length === 0 ? (
              <p className="text-muted">Nobody is a member yet. Administrators can work here without being one.</p>
            ) : (
              <Table
                label="Members"
                columns={columnsWith({ projectId, setRole, askToRemove })}
                rows={rows}
                keyOf={(row) => row.userId}
              />
            )}
          </>
        )}
      </Loaded>
      <ConfirmDialog
        title={`Remove ${leaving?.name ?? ""}?`}
        isOpen={leaving !== undefined}
        onClose={() => setLeaving(undefined)}
        deed="Remove from the project"
        isPending={change.isPending}
        error={error}
        onConfirm={() => {
          if (leaving !== undefined) setRole(leaving.userId, null)
        }}
      >
        They lose sight of the project at once. The judgments that they made stay and count.
      </ConfirmDialog>
    </Section>
  )
}
