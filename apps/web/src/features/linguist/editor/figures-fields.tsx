import type { Figure } from "@readback/glossary"
import { Button } from "../../../ui/button.tsx"
import { TextField } from "../../../ui/text-field.tsx"
import type { ErrorAt, OnEdit } from "./form-part.ts"

interface FiguresFieldsProps {
  readonly figures: readonly Figure[]
  readonly onEdit: OnEdit<readonly Figure[]>
  readonly errorAt: ErrorAt
}

/** Where pictures of the concept are kept, and what they show. */
export function FiguresFields({ figures, onEdit, errorAt }: FiguresFieldsProps) {
  const change = (index: number, parts: Partial<Figure>, field: string) =>
    onEdit(
      figures.map((one, at) => (at === index ? { ...one, ...parts } : one)),
      field,
    )
  return (
    <>
      {figures.map(({ target, caption = "" }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a figure has no name of its own while it is written
        <div key={index} className="grid items-end gap-2 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto]">
          <TextField
            label="Address of the figure"
            value={target}
            onChange={(next) => change(index, { target: next }, `figures.${index}.target`)}
            error={errorAt(`figures.${index}.target`)}
          />
          <TextField
            label="What it shows"
            value={caption}
            onChange={(next) => change(index, { caption: next }, `figures.${index}.caption`)}
            error={errorAt(`figures.${index}.caption`)}
          />
          <Button
            variant="quiet"
            aria-label={`Remove figure ${index + 1}`}
            onPress={() => onEdit(figures.filter((_, at) => at !== index))}
          >
            Remove
          </Button>
        </div>
      ))}
      <div>
        <Button onPress={() => onEdit([...figures, { target: "" }])}>Add a figure</Button>
      </div>
    </>
  )
}
