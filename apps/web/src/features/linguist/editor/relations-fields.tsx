import type { Concept, ConceptRelation } from "@readback/glossary"
import { Button } from "../../../ui/button.tsx"
import { Select } from "../../../ui/select.tsx"
import { optionsOf } from "../options-of.ts"
import { relationNames } from "../relation-names.ts"
import { ConceptPicker } from "./concept-picker.tsx"
import type { ErrorAt, OnEdit } from "./form-part.ts"

interface RelationsFieldsProps {
  readonly relations: readonly ConceptRelation[]
  /** The concepts to relate to. */
  readonly concepts: readonly Concept[]
  readonly onEdit: OnEdit<readonly ConceptRelation[]>
  readonly errorAt: ErrorAt
}

/** How the concept stands to others. */
export function RelationsFields({ relations, concepts, onEdit, errorAt }: RelationsFieldsProps) {
  const change = (index: number, parts: Partial<ConceptRelation>) =>
    onEdit(relations.map((one, at) => (at === index ? { ...one, ...parts } : one)))
  return (
    <>
      {relations.map(({ type, target }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a relation has no name of its own while it is written
        <div key={`${index} ${target}`} className="grid items-end gap-2 sm:grid-cols-[10rem_minmax(0,1fr)_auto]">
          <Select
            label="Relation"
            options={optionsOf(relationNames)}
            value={type}
            onChange={(next) => change(index, { type: next })}
          />
          <ConceptPicker
            label="Concept"
            concepts={concepts}
            value={target}
            onChange={(next) => change(index, { target: next })}
            error={errorAt(`relations.${index}.target`)}
          />
          <Button
            variant="quiet"
            aria-label={`Remove relation ${index + 1}`}
            onPress={() => onEdit(relations.filter((_, at) => at !== index))}
          >
            Remove
          </Button>
        </div>
      ))}
      <div>
        <Button onPress={() => onEdit([...relations, { type: "related", target: "" }])}>Add a relation</Button>
      </div>
    </>
  )
}
