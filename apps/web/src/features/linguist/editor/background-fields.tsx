import type { Term, TermContext } from "@readback/glossary"
import { Button } from "../../../ui/button.tsx"
import { TextField } from "../../../ui/text-field.tsx"
import type { ErrorAt, OnEdit } from "./form-part.ts"
import { LinesField } from "./lines-field.tsx"

interface BackgroundFieldsProps {
  readonly place: string
  readonly term: Term
  readonly onEdit: OnEdit<Term>
  readonly errorAt: ErrorAt
}

/** Where a term comes from, what grammar says of it, and where it was seen. */
export function BackgroundFields({ place, term, onEdit, errorAt }: BackgroundFieldsProps) {
  const text = (name: "source" | "partOfSpeech" | "grammaticalNumber" | "grammaticalGender") => ({
    value: term[name] ?? "",
    onChange: (value: string) => onEdit({ ...term, [name]: value }, `${place}.${name}`),
    error: errorAt(`${place}.${name}`),
  })
  const contexts = term.contexts ?? []
  const change = (index: number, next: TermContext, field: string) =>
    onEdit(
      { ...term, contexts: contexts.map((one, at) => (at === index ? next : one)) },
      `${place}.contexts.${index}.${field}`,
    )
  return (
    <>
      <TextField label="Source" {...text("source")} />
      <div className="grid gap-3 sm:grid-cols-3">
        <TextField label="Part of speech" {...text("partOfSpeech")} />
        <TextField label="Number" {...text("grammaticalNumber")} />
        <TextField label="Gender" {...text("grammaticalGender")} />
      </div>
      <LinesField
        label="Notes"
        values={term.notes}
        onChange={(notes) => onEdit({ ...term, notes }, `${place}.notes`)}
        error={errorAt(`${place}.notes`)}
      />
      {contexts.map(({ text: sentence, source = "" }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a sentence is being written
        <div key={index} className="grid items-end gap-2 sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_auto]">
          <TextField
            label={`Seen in use ${index + 1}`}
            value={sentence}
            onChange={(next) => change(index, { text: next, source }, "text")}
            error={errorAt(`${place}.contexts.${index}.text`)}
          />
          <TextField
            label="In"
            value={source}
            onChange={(next) => change(index, { text: sentence, source: next }, "source")}
            error={errorAt(`${place}.contexts.${index}.source`)}
          />
          <Button
            variant="quiet"
            aria-label={`Remove sentence ${index + 1}`}
            onPress={() => onEdit({ ...term, contexts: contexts.filter((_, at) => at !== index) })}
          >
            Remove
          </Button>
        </div>
      ))}
      <div>
        <Button onPress={() => onEdit({ ...term, contexts: [...contexts, { text: "" }] })}>
          Add a sentence seen in use
        </Button>
      </div>
    </>
  )
}
