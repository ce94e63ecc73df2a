import { CreateUser, MIN_PASSWORD_LENGTH, type Role } from "@readback/domain"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { Form } from "react-aria-components"
import { useAccount } from "../../api/account.ts"
import { api } from "../../api/api.ts"
import { failureOf } from "../../api/failure-of.ts"
import { UNMARKED_LEVEL } from "../../classification/page-level.ts"
import { Button } from "../../ui/button.tsx"
import { Dialog } from "../../ui/dialog.tsx"
import { Notice } from "../../ui/notice.tsx"
import { Select } from "../../ui/select.tsx"
import { TextField } from "../../ui/text-field.tsx"
import { showToast } from "../../ui/toasts.ts"
import { useFields } from "../../ui/use-fields.ts"
import { roleOptions } from "./role-options.ts"

/** Gives a person an account. */
export function CreatePersonDialog({ onClose }: { readonly onClose: () => void }) {
  const { levels } = useAccount()
  const queries = useQueryClient()
  const people = useQuery(api.people.list.queryOptions())
  const sites = [...new Set((people.data ?? []).map((one) => one.site))]
  const fields = useFields({ name: "", email: "", password: "", site: sites.length === 1 ? (sites[0] ?? "") : "" })
  const [role, setRole] = useState<Role>("labeler")
  const [clearance, setClearance] = useState(levels[0] ?? UNMARKED_LEVEL)
  const create = useMutation(
    api.people.create.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries(api.people.list.queryFilter())
        onClose()
        showToast(`${fields.values.name.trim()} has an account`)
      },
    }),
  )
  return (
    <Dialog title="Add a person" isOpen onClose={onClose}>
      <Form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          const input = fields.check(CreateUser, { ...fields.values, role, clearance })
          if (input !== undefined && !create.isPending) create.mutate(input)
        }}
      >
        <TextField label="Name" autoComplete="off" {...fields.bind("name")} />
        <TextField label="E-mail address" type="email" autoComplete="off" {...fields.bind("email")} />
        <Select label="Role" options={roleOptions} value={role} onChange={setRole} />
        <Select
          label="Clearance"
          options={levels.map((level) => ({ id: level, label: level }))}
          value={clearance}
          onChange={setClearance}
        />
        <TextField
          label="Site"
          description={sites.length > 0 ? `Known sites: ${sites.join(", ")}` : "Where the person works."}
          {...fields.bind("site")}
        />
        <TextField
          label="Temporary password"
          description={`At least ${MIN_PASSWORD_LENGTH} characters. Hand it over in person.`}
          autoComplete="off"
          {...fields.bind("password")}
        />
        {create.error !== null && (
          <Notice kind="error" title="The account was not made">
            {failureOf(create.error).message}
          </Notice>
        )}
        <div className="flex flex-wrap justify-end gap-2">
          <Button onPress={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" isPending={create.isPending}>
            Add the person
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
