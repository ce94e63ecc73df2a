import { BulkEdit } from "@readback/domain"
import type { TermStatus } from "@readback/glossary"
import { useState } from "react"
import { Form } from "react-aria-components"
import { Button } from "../../../ui/button.tsx"
import { Dialog } from "../../../ui/dialog.tsx"
import { Select } from "../../../ui/select.tsx"
import { TextField } from "../../../ui/text-field.tsx"
import { useErrors } from "../../../ui/use-errors.ts"
import { optionsOf } from "../options-of.ts"
import { termStatusNames } from "../term-status-names.ts"

const titles: Readonly<Record<BulkEdit["kind"], string>> = {
  status: "Set the status in",
  addSubjectField: "Add a subject field to",
  removeSubjectField: "Remove a subject field from",
  geographicalUsage: "Service or nation of",
  remove: "Remove",
}

const ANY = "any"

interface BulkDialogProps {
  readonly kind: BulkEdit["kind"]
  readonly subject: string
  readonly fields: readonly string[]
  readonly onClose: () => void
  readonly onEdit: (edit: BulkEdit) => void
}

/** Asks what shall be made of the chosen concepts. */
export function BulkDialog({ kind, subject, fields, onClose, onEdit }: BulkDialogProps) {
  const [from, setFrom] = useState<TermStatus | typeof ANY>(ANY)
  const [to, setTo] = useState<TermStatus>("admitted")
  const [value, setValue] = useState(kind === "removeSubjectField" ? (fields[0] ?? "") : "")
  const errors = useErrors()
  const given =
    kind === "status"
      ? { kind, to, ...(from === ANY ? {} : { from }) }
      : kind === "remove"
        ? { kind }
        : { kind, value: value.trim() }
  return (
    <Dialog title={`${titles[kind]} ${subject}`} isOpen onClose={onClose}>
      <Form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          const edit = errors.check(BulkEdit, given)
          if (edit !== undefined) onEdit(edit)
        }}
      >
        {kind === "status" && (
          <div className="grid gap-3 sm:grid-cols-2">
            <Select<TermStatus | typeof ANY>
              label="Of terms that are"
              options={[{ id: ANY, label: "Anything" }, ...optionsOf(termStatusNames)]}
              value={from}
              onChange={setFrom}
            />
            <Select label="Becomes" options={optionsOf(termStatusNames)} value={to} onChange={setTo} />
          </div>
        )}
        {kind === "removeSubjectField" && fields.length > 0 ? (
          <Select
            label="Subject field"
            options={fields.map((id) => ({ id, label: id }))}
            value={value}
            onChange={setValue}
            error={errors.of("value")}
          />
        ) : (
          kind !== "status" &&
          kind !== "remove" && (
            <TextField
              label={kind === "geographicalUsage" ? "Service or nation" : "Subject field"}
              description={kind === "geographicalUsage" ? "Of every term; leave it empty to take it away." : undefined}
              value={value}
              onChange={(next) => {
                setValue(next)
                errors.forget(["value"])
              }}
              error={errors.of("value")}
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- the first field of a dialog that was just asked for
              autoFocus
            />
          )
        )}
        {kind === "remove" && (
          <p className="text-muted">
            The proposal takes them out of the glossary. They stay in every release that is already published.
          </p>
        )}
        <div className="flex flex-wrap justify-end gap-2">
          <Button onPress={onClose}>Cancel</Button>
          <Button type="submit" variant={kind === "remove" ? "danger" : "primary"}>
            {kind === "remove" ? `Remove ${subject}` : "Change"}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
