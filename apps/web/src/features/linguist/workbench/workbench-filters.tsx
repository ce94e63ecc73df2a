import type { TermStatus, TermType } from "@readback/glossary"
import { Checkbox } from "../../../ui/checkbox.tsx"
import { type Option, Select } from "../../../ui/select.tsx"
import { optionsOf } from "../options-of.ts"
import { termStatusNames } from "../term-status-names.ts"
import { termTypeNames } from "../term-type-names.ts"
import type { ProblemKind } from "./detect-problems.ts"
import { problemNames } from "./problem-names.ts"
import type { FacetValues, RowFacets } from "./row-facets.ts"

const ANY = ""

interface WorkbenchFiltersProps {
  readonly facets: RowFacets
  readonly values: FacetValues
  readonly hasDraft: boolean
  readonly onChange: (facets: RowFacets) => void
}

/** What the table of concepts is narrowed to. */
export function WorkbenchFilters({ facets, values, hasDraft, onChange }: WorkbenchFiltersProps) {
  const plain = (texts: readonly string[]): readonly Option[] => texts.map((id) => ({ id, label: id }))
  return (
    <div className="flex flex-wrap items-end gap-2">
      <Facet<TermStatus>
        label="Status"
        any="Any status"
        options={optionsOf(termStatusNames)}
        value={facets.status}
        onChange={(status) => onChange({ ...facets, status })}
      />
      <Facet<TermType>
        label="Kind of term"
        any="Any kind"
        options={optionsOf({ ...termTypeNames, shield: "Shield" })}
        value={facets.type}
        onChange={(type) => onChange({ ...facets, type })}
      />
      <Facet
        label="Subject field"
        any="Any field"
        options={plain(values.fields)}
        value={facets.field}
        onChange={(field) => onChange({ ...facets, field })}
      />
      {values.languages.length > 1 && (
        <Facet
          label="Language"
          any="Any language"
          options={plain(values.languages)}
          value={facets.language}
          onChange={(language) => onChange({ ...facets, language })}
        />
      )}
      {values.usages.length > 0 && (
        <Facet
          label="Service or nation"
          any="Any"
          options={plain(values.usages)}
          value={facets.usage}
          onChange={(usage) => onChange({ ...facets, usage })}
        />
      )}
      <Facet<ProblemKind | "any">
        label="Problem"
        any="With or without"
        options={[{ id: "any", label: "Any problem" }, ...optionsOf(problemNames)]}
        value={facets.problem}
        onChange={(problem) => onChange({ ...facets, problem })}
      />
      {hasDraft && (
        <Checkbox
          label="Only what I change"
          isSelected={facets.isChanged === true}
          onChange={(isChanged) => onChange({ ...facets, isChanged: isChanged ? true : undefined })}
        />
      )}
    </div>
  )
}

interface FacetProps<Id extends string> {
  readonly label: string
  readonly any: string
  readonly options: readonly Option<Id>[]
  readonly value: Id | undefined
  readonly onChange: (value: Id | undefined) => void
}

function Facet<Id extends string = string>({ label, any, options, value, onChange }: FacetProps<Id>) {
  return (
    <div className="w-44">
      <Select<Id | typeof ANY>
        label={label}
        options={[{ id: ANY, label: any }, ...options]}
        value={value ?? ANY}
        onChange={(id) => onChange(id === ANY ? undefined : id)}
      />
    </div>
  )
}
