import type { AppRouter } from "@readback/server/api"
import type { inferRouterOutputs } from "@trpc/server"
import { useState } from "react"
import { useAccount, useMay } from "../../api/account.ts"
import { LevelBadge } from "../../classification/level-badge.tsx"
import { Badge } from "../../ui/badge.tsx"
import { Button } from "../../ui/button.tsx"
import { type Column, Table } from "../../ui/table.tsx"
import { roleNames } from "../../words/role-name.ts"
import { ChangePersonDialog } from "./change-person-dialog.tsx"
import { StandingDialog } from "./standing-dialog.tsx"

/** A person with an account, as listed. */
export type ListedPerson = inferRouterOutputs<AppRouter>["people"]["list"][number]

const told: readonly Column<ListedPerson>[] = [
  {
    id: "name",
    header: "Name",
    isRowHeader: true,
    className: "min-w-44",
    cell: ({ name, email }) => (
      <>
        {name}
        <span className="block font-normal text-muted">{email}</span>
      </>
    ),
  },
  { id: "role", header: "Role", cell: ({ role }) => roleNames[role].name },
  { id: "clearance", header: "Clearance", cell: ({ clearance }) => <LevelBadge level={clearance} /> },
  { id: "site", header: "Site", cell: ({ site }) => site },
  {
    id: "standing",
    header: "Account",
    cell: ({ isActive }) =>
      isActive ? <Badge tone="success">Active</Badge> : <Badge tone="warning">Deactivated</Badge>,
  },
]

interface PersonDeeds {
  readonly myId: string
  readonly change: (person: ListedPerson) => void
  readonly changeStanding: (person: ListedPerson) => void
}

const deedsColumn = ({ myId, change, changeStanding }: PersonDeeds): Column<ListedPerson> => ({
  id: "actions",
  header: "Change",
  cell: (person) => (
    <span className="flex gap-2">
      <Button size="compact" aria-label={`Change ${person.name}`} onPress={() => change(person)}>
        Change
      </Button>
      {person.id !== myId && (
        <Button
          variant="quiet"
          size="compact"
          aria-label={`${person.isActive ? "Deactivate" : "Reactivate"} ${person.name}`}
          onPress={() => changeStanding(person)}
        >
          {person.isActive ? "Deactivate" : "Reactivate"}
        </Button>
      )}
    </span>
  ),
})

/** People with what an administrator can change about them. */
export function PeopleTable({ people }: { readonly people: readonly ListedPerson[] }) {
  const { id: myId } = useAccount()
  const mayChange = useMay("user:update")
  const [changing, setChanging] = useState<ListedPerson>()
  const [standing, setStanding] = useState<ListedPerson>()
  const columns = mayChange ? [...told, deedsColumn({ myId, change: setChanging, changeStanding: setStanding })] : told
  return (
    <>
      <Table label="People" columns={columns} rows={people} keyOf={(one) => one.id} />
      {changing !== undefined && <ChangePersonDialog person={changing} onClose={() => setChanging(undefined)} />}
      {standing !== undefined && <StandingDialog person={standing} onClose={() => setStanding(undefined)} />}
    </>
  )
}
