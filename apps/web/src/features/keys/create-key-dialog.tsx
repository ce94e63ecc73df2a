import { type ApiKeyScope, apiKeyScopes, CreateApiKey } from "@readback/domain"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { Form } from "react-aria-components"
import { api } from "../../api/api.ts"
import { failureOf } from "../../api/failure-of.ts"
import { Button } from "../../ui/button.tsx"
import { Checkbox } from "../../ui/checkbox.tsx"
import { CopyButton } from "../../ui/copy-button.tsx"
import { Dialog } from "../../ui/dialog.tsx"
import { Notice } from "../../ui/notice.tsx"
import { Select } from "../../ui/select.tsx"
import { TextField } from "../../ui/text-field.tsx"
import { useFields } from "../../ui/use-fields.ts"
import { scopeWords } from "./scope-words.ts"

const scopes = Object.keys(apiKeyScopes) as ApiKeyScope[]
const lives = [
  { id: "7", label: "7 days" },
  { id: "30", label: "30 days" },
  { id: "90", label: "90 days" },
  { id: "365", label: "One year" },
] as const

/** Makes a key and shows it, once. */
export function CreateKeyDialog({ onClose }: { readonly onClose: () => void }) {
  const queries = useQueryClient()
  const fields = useFields({ name: "" })
  const [chosen, setChosen] = useState<readonly ApiKeyScope[]>([])
  const [days, setDays] = useState<(typeof lives)[number]["id"]>("90")
  const [isUnscoped, setIsUnscoped] = useState(false)
  const create = useMutation(
    api.keys.create.mutationOptions({ onSuccess: () => queries.invalidateQueries(api.keys.list.queryFilter()) }),
  )
  if (create.data !== undefined) {
    return (
      <Dialog title="Copy the key now" isOpen onClose={onClose}>
        <p>This is the only time that it is shown. Keep it where only the program that uses it can read it.</p>
        <code className="rounded-md border border-line bg-sunken p-3 font-mono text-sm break-all" data-testid="api-key">
          {create.data.key}
        </code>
        <div className="flex flex-wrap items-center justify-between gap-2">
          <CopyButton text={create.data.key} label="Copy the key" />
          <Button variant="primary" onPress={onClose}>
            Done
          </Button>
        </div>
      </Dialog>
    )
  }
  return (
    <Dialog title="Make an API key" isOpen onClose={onClose}>
      <Form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          setIsUnscoped(chosen.length === 0)
          const input = fields.check(CreateApiKey.omit({ scopes: true }), { ...fields.values, days: Number(days) })
          if (input !== undefined && chosen.length > 0 && !create.isPending)
            create.mutate({ ...input, scopes: [...chosen] })
        }}
      >
        <TextField
          label="Name"
          description="Which program uses it, such as “Nightly export”."
          autoComplete="off"
          {...fields.bind("name")}
        />
        <fieldset className="flex flex-col gap-1">
          <legend className="text-sm font-semibold">What it is for</legend>
          {scopes.map((scope) => (
            <Checkbox
              key={scope}
              label={`${scopeWords[scope].name}: ${scopeWords[scope].about}`}
              isSelected={chosen.includes(scope)}
              onChange={(isOn) => {
                setIsUnscoped(false)
                setChosen(isOn ? [...chosen, scope] : chosen.filter((one) => one !== scope))
              }}
            />
          ))}
          {isUnscoped && (
            <p role="alert" className="text-sm text-danger">
              Choose at least one thing that the key is for.
            </p>
          )}
        </fieldset>
        <Select label="Ends after" options={lives} value={days} onChange={setDays} />
        {create.error !== null && (
          <Notice kind="error" title="The key was not made">
            {failureOf(create.error).message}
          </Notice>
        )}
        <div className="flex flex-wrap justify-end gap-2">
          <Button onPress={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" isPending={create.isPending}>
            Make the key
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
