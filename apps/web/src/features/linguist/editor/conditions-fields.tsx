import type { ContextCondition } from "@readback/glossary"
import { Button } from "../../../ui/button.tsx"
import { NumberField } from "../../../ui/number-field.tsx"
import { Select } from "../../../ui/select.tsx"
import { optionsOf } from "../options-of.ts"
import type { ErrorAt, OnEdit } from "./form-part.ts"
import { LinesField } from "./lines-field.tsx"

const kinds = { words: "Words nearby", domain: "Domain of the task", profile: "Writing profile", register: "Register" }
const modes = { any: "Any of them", all: "All of them", none: "None of them" }
const WITHIN = 20

interface ConditionsFieldsProps {
  readonly title: string
  readonly description: string
  /** Where they stand in the concept, such as "terms.0.match.requires". */
  readonly place: string
  readonly conditions: readonly ContextCondition[]
  readonly onEdit: OnEdit<readonly ContextCondition[]>
  readonly errorAt: ErrorAt
}

/** What the surroundings of a use have to be like. */
export function ConditionsFields({ title, description, place, conditions, onEdit, errorAt }: ConditionsFieldsProps) {
  const change = (index: number, next: ContextCondition, field?: string) =>
    onEdit(
      conditions.map((one, at) => (at === index ? next : one)),
      field,
    )
  return (
    <fieldset className="flex flex-col gap-2 rounded-md border border-line px-3 pb-3">
      <legend className="px-1 text-sm font-semibold">{title}</legend>
      <p className="text-sm text-muted">{description}</p>
      {conditions.map((condition, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a condition has no name of its own
        <div key={index} className="flex flex-wrap items-end gap-2">
          <div className="w-44">
            <Select
              label="What"
              options={optionsOf(kinds)}
              value={condition.kind}
              onChange={(kind) =>
                change(
                  index,
                  kind === "words"
                    ? { kind, mode: "any", within: WITHIN, values: condition.values }
                    : { kind, values: condition.values },
                )
              }
            />
          </div>
          {condition.kind === "words" && (
            <>
              <div className="w-36">
                <Select
                  label="How many"
                  options={optionsOf(modes)}
                  value={condition.mode}
                  onChange={(mode) => change(index, { ...condition, mode })}
                />
              </div>
              <NumberField
                label="Within words"
                value={condition.within}
                onChange={(within) => change(index, { ...condition, within }, `${place}.${index}.within`)}
                minValue={1}
                maxValue={1_000}
              />
            </>
          )}
          <div className="min-w-44 grow">
            <LinesField
              label={condition.kind === "words" ? "Words" : "Values"}
              values={condition.values}
              onChange={(values) => change(index, { ...condition, values }, `${place}.${index}.values`)}
              error={errorAt(`${place}.${index}.values`)}
              rows={1}
            />
          </div>
          <Button
            variant="quiet"
            aria-label={`Remove condition ${index + 1}`}
            onPress={() => onEdit(conditions.filter((_, at) => at !== index))}
          >
            Remove
          </Button>
        </div>
      ))}
      <div>
        <Button
          size="normal"
          onPress={() => onEdit([...conditions, { kind: "words", mode: "any", within: WITHIN, values: [] }])}
        >
          Add a condition
        </Button>
      </div>
    </fieldset>
  )
}
