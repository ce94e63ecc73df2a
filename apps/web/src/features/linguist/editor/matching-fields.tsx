import type { CaseRule, HyphenRule, InflectRule, TermMatch } from "@readback/glossary"
import { Checkbox } from "../../../ui/checkbox.tsx"
import { Select } from "../../../ui/select.tsx"
import { optionsOf } from "../options-of.ts"
import { ConditionsFields } from "./conditions-fields.tsx"
import type { ErrorAt, OnEdit } from "./form-part.ts"
import { LinesField } from "./lines-field.tsx"
import { NumberText } from "./number-text.tsx"

const caseNames: Readonly<Record<CaseRule, string>> = {
  common: "Any capitals",
  proper: "As written, or all capitals",
  acronym: "Exactly as written",
  codeword: "Code word, on the radio only",
}
const hyphenNames: Readonly<Record<HyphenRule, string>> = {
  flex: "Space or hyphen",
  strict: "As written",
  closed: "Also run together",
}
const inflectNames: Readonly<Record<InflectRule, string>> = {
  noun: "As a noun",
  verb: "As a verb",
  adj: "As an adjective",
  none: "Not at all",
  listed: "Only the forms listed",
}

interface MatchingFieldsProps {
  readonly place: string
  readonly match: TermMatch
  readonly onEdit: OnEdit<TermMatch>
  readonly errorAt: ErrorAt
}

/** How a term is found in a text. */
export function MatchingFields({ place, match, onEdit, errorAt }: MatchingFieldsProps) {
  const set = (parts: Partial<TermMatch>, field?: string) =>
    onEdit({ ...match, ...parts }, field === undefined ? undefined : `${place}.${field}`)
  // A number that is taken away is left out, which the model tells from one that is undefined.
  const setNumber = (name: "head" | "priority" | "minConfidence") => (value: number | undefined) => {
    const { [name]: _former, ...rest } = match
    onEdit(value === undefined ? rest : { ...rest, [name]: value }, `${place}.${name}`)
  }
  return (
    <>
      <div className="grid gap-3 sm:grid-cols-3">
        <Select
          label="Capitals"
          options={optionsOf(caseNames)}
          value={match.case}
          onChange={(rule) => set({ case: rule })}
        />
        <Select
          label="Hyphens"
          options={optionsOf(hyphenNames)}
          value={match.hyphen}
          onChange={(hyphen) => set({ hyphen })}
        />
        <Select
          label="Inflected"
          options={optionsOf(inflectNames)}
          value={match.inflect}
          onChange={(inflect) => set({ inflect })}
        />
      </div>
      <LinesField
        label="Other forms"
        description="Spellings that always count, one per line"
        values={match.forms}
        onChange={(forms) => set({ forms }, "forms")}
        error={errorAt(`${place}.forms`)}
      />
      <div className="grid gap-3 sm:grid-cols-3">
        <NumberText
          label="Inflected word"
          description="Counted from 0"
          value={match.head}
          onChange={setNumber("head")}
          error={errorAt(`${place}.head`)}
        />
        <NumberText
          label="Priority"
          description="The higher wins"
          value={match.priority}
          onChange={setNumber("priority")}
          error={errorAt(`${place}.priority`)}
        />
        <NumberText
          label="Least confidence"
          description="From 0 to 1; else 0.7"
          value={match.minConfidence}
          onChange={setNumber("minConfidence")}
          error={errorAt(`${place}.minConfidence`)}
        />
      </div>
      <ConditionsFields
        title="Needs"
        description="It counts only where one of these holds."
        place={`${place}.requires`}
        conditions={match.requires ?? []}
        onEdit={(requires, field) => onEdit({ ...match, requires }, field)}
        errorAt={errorAt}
      />
      <ConditionsFields
        title="Unless"
        description="It does not count where one of these holds."
        place={`${place}.unless`}
        conditions={match.unless ?? []}
        onEdit={(unless, field) => onEdit({ ...match, unless }, field)}
        errorAt={errorAt}
      />
      <Checkbox
        label="Look for it although it is quarantined (it needs a context then)"
        isSelected={match.unsafeOk === true}
        onChange={(unsafeOk) => set({ unsafeOk })}
      />
    </>
  )
}
