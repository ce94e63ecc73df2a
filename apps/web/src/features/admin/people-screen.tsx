import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useMay } from "../../api/account.ts"
import { api } from "../../api/api.ts"
import { Loaded } from "../../api/loaded.tsx"
import { useLowestLevel } from "../../api/installation.ts"
import { useMarkPage } from "../../classification/page-level.ts"
import { Page } from "../../shell/page.tsx"
import { Button } from "../../ui/button.tsx"
import { Checkbox } from "../../ui/checkbox.tsx"
import { PageHeader } from "../../ui/page-header.tsx"
import { CreatePersonDialog } from "./create-person-dialog.tsx"
import { PeopleTable } from "./people-table.tsx"

/** Everybody with an account. */
export function PeopleScreen() {
  const mayCreate = useMay("user:create")
  const [isCreating, setIsCreating] = useState(false)
  const [showsInactive, setShowsInactive] = useState(false)
  const people = useQuery(api.people.list.queryOptions())
  useMarkPage(useLowestLevel())
  return (
    <Page>
      <PageHeader
        title="People"
        description="Accounts whose clearance is not above yours."
        actions={
          mayCreate && (
            <Button variant="primary" onPress={() => setIsCreating(true)}>
              Add a person
            </Button>
          )
        }
      />
      <Loaded query={people} subject="The people">
        {(rows) => {
          const inactive = rows.filter((row) => !row.isActive).length
          return (
            <>
              {inactive > 0 && (
                <Checkbox
                  label={`Show deactivated accounts (${inactive})`}
                  isSelected={showsInactive}
                  onChange={setShowsInactive}
                />
              )}
              <PeopleTable people={rows.filter((row) => row.isActive || showsInactive)} />
            </>
          )
        }}
      </Loaded>
      {isCreating && <CreatePersonDialog onClose={() => setIsCreating(false)} />}
    </Page>
  )
}
