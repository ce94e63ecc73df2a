import { profileNames, type Severity, type Term, type TermOverride, type TermStatus } from "@readback/glossary"
import { Button } from "../../../ui/button.tsx"
import { Select } from "../../../ui/select.tsx"
import { TextField } from "../../../ui/text-field.tsx"
import { optionsOf } from "../options-of.ts"
import { termStatusNames } from "../term-status-names.ts"
import type { ErrorAt, OnEdit } from "./form-part.ts"
import { LinesField } from "./lines-field.tsx"
import { severityNames } from "./severity-names.ts"

const SAME = ""

interface UsageFieldsProps {
  readonly place: string
  readonly term: Term
  readonly onEdit: OnEdit<Term>
  readonly errorAt: ErrorAt
}

/** Who uses a term, when it is valid, and where the house regards it otherwise. */
export function UsageFields({ place, term, onEdit, errorAt }: UsageFieldsProps) {
  const text = (name: "geographicalUsage" | "register" | "validFrom" | "validTo") => ({
    value: term[name] ?? "",
    onChange: (value: string) => onEdit({ ...term, [name]: value }, `${place}.${name}`),
    error: errorAt(`${place}.${name}`),
  })
  const overrides = term.overrides ?? []
  const override = (index: number, next: TermOverride, field?: string) =>
    onEdit({ ...term, overrides: overrides.map((one, at) => (at === index ? next : one)) }, field)
  return (
    <>
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField label="Service or nation" placeholder="Such as US Army, or UK" {...text("geographicalUsage")} />
        <TextField label="Register" placeholder="Such as radio, or formal" {...text("register")} />
        <TextField label="Valid from" placeholder="2026-01-31" {...text("validFrom")} />
        <TextField label="Valid to" placeholder="2026-12-31" {...text("validTo")} />
      </div>
      <LinesField
        label="Only in these writing profiles"
        description={`One per line; none stands for all. Known are ${profileNames.join(", ")}.`}
        values={term.profiles}
        onChange={(profiles) => onEdit({ ...term, profiles }, `${place}.profiles`)}
        error={errorAt(`${place}.profiles`)}
      />
      {overrides.map((one, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the name of the profile is being written
        <div key={index} className="flex flex-wrap items-end gap-2">
          <div className="min-w-40 grow">
            <TextField
              label="In profile"
              value={one.profile}
              onChange={(profile) => override(index, { ...one, profile }, `${place}.overrides.${index}.profile`)}
              error={errorAt(`${place}.overrides.${index}.profile`)}
            />
          </div>
          <div className="w-40">
            <Select<TermStatus | typeof SAME>
              label="Status there"
              options={[{ id: SAME, label: "The same" }, ...optionsOf(termStatusNames)]}
              value={one.status ?? SAME}
              onChange={(status) => {
                const { status: _former, ...rest } = one
                override(index, status === SAME ? rest : { ...rest, status })
              }}
            />
          </div>
          <div className="w-36">
            <Select<Severity | typeof SAME>
              label="Severity there"
              options={[{ id: SAME, label: "The same" }, ...optionsOf(severityNames)]}
              value={one.severity ?? SAME}
              onChange={(severity) => {
                const { severity: _former, ...rest } = one
                override(index, severity === SAME ? rest : { ...rest, severity })
              }}
            />
          </div>
          <Button
            variant="quiet"
            aria-label={`Remove what holds in profile ${one.profile}`}
            onPress={() => onEdit({ ...term, overrides: overrides.filter((_, at) => at !== index) })}
          >
            Remove
          </Button>
        </div>
      ))}
      <div>
        <Button onPress={() => onEdit({ ...term, overrides: [...overrides, { profile: "" }] })}>
          Add what a profile says otherwise
        </Button>
      </div>
    </>
  )
}
