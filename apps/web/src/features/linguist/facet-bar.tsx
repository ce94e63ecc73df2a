import type { TermStatus } from "@readback/glossary"
import { Checkbox } from "../../ui/checkbox.tsx"
import { Select } from "../../ui/select.tsx"
import type { Facets } from "./narrow-concepts.ts"

const ANY = ""

const statuses: readonly { readonly id: TermStatus | typeof ANY; readonly label: string }[] = [
  { id: ANY, label: "Any status" },
  { id: "preferred", label: "Preferred" },
  { id: "admitted", label: "Admitted" },
  { id: "deprecated", label: "Deprecated" },
  { id: "superseded", label: "Superseded" },
  { id: "forbidden", label: "Forbidden" },
]

interface FacetBarProps {
  readonly facets: Facets
  readonly fields: readonly string[]
  readonly onChange: (facets: Facets) => void
}

/** What the list is narrowed to: the status of a term, the subject field, whether there is an abbreviation. */
export function FacetBar({ facets, fields, onChange }: FacetBarProps) {
  const { status, field, isAbbreviated = false } = facets
  return (
    <div className="flex flex-wrap items-end gap-3">
      <div className="w-40">
        <Select
          label="With a term that is"
          options={statuses}
          value={status ?? ANY}
          onChange={(id) => onChange({ ...facets, status: id === ANY ? undefined : id })}
        />
      </div>
      {fields.length > 0 && (
        <div className="w-52">
          <Select
            label="Subject field"
            options={[{ id: ANY, label: "Any field" }, ...fields.map((id) => ({ id, label: id }))]}
            value={field ?? ANY}
            onChange={(id) => onChange({ ...facets, field: id === ANY ? undefined : id })}
          />
        </div>
      )}
      <Checkbox
        label="Has an abbreviation"
        isSelected={isAbbreviated}
        onChange={(chosen) => onChange({ ...facets, isAbbreviated: chosen })}
      />
    </div>
  )
}
