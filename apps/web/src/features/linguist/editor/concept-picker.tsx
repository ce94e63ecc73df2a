import { type Concept, conceptName } from "@readback/glossary"
import { useMemo, useState } from "react"
import { Button, ComboBox, FieldError, Input, Label, ListBox, ListBoxItem, Popover } from "react-aria-components"
import { fieldStyle } from "../../../ui/field-style.ts"
import { Icon } from "../../../ui/icon.tsx"
import { OVERLAY_PADDING, overlayStyle } from "../../../ui/overlay-style.ts"
import { indexConcepts, searchConcepts } from "../search-concepts.ts"

const SHOWN = 20

interface ConceptPickerProps {
  readonly label: string
  readonly concepts: readonly Concept[]
  readonly value: string
  readonly onChange: (conceptId: string) => void
  readonly error: string | undefined
}

/** Chooses a concept by searching for it, as the table of concepts is searched. */
export function ConceptPicker({ label, concepts, value, onChange, error }: ConceptPickerProps) {
  const chosen = useMemo(() => concepts.find(({ id }) => id === value), [concepts, value])
  const nameOfChosen = chosen === undefined ? value : conceptName(chosen)
  const [text, setText] = useState(nameOfChosen)
  const [isOpen, setIsOpen] = useState(false)
  const found = useMemo(() => {
    if (!isOpen) return chosen === undefined ? [] : [chosen]
    const sought = text === nameOfChosen ? "" : text
    return searchConcepts(indexConcepts(concepts), sought).slice(0, SHOWN)
  }, [isOpen, chosen, concepts, text, nameOfChosen])
  return (
    <ComboBox
      className={fieldStyle.group}
      items={found}
      inputValue={text}
      onInputChange={setText}
      onOpenChange={setIsOpen}
      selectedKey={chosen?.id ?? null}
      onSelectionChange={(key) => {
        const next = found.find(({ id }) => id === key)
        if (next === undefined) return
        onChange(next.id)
        setText(conceptName(next))
      }}
      onBlur={() => setText(nameOfChosen)}
      allowsEmptyCollection
      menuTrigger="input"
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <Label className={fieldStyle.label}>{label}</Label>
      <div className="relative">
        <Input className={`${fieldStyle.input} pr-9`} placeholder="Search concepts" />
        <Button className="absolute inset-y-0 right-0 grid w-9 place-items-center rounded-md hover:bg-hover">
          <Icon name="down" />
        </Button>
      </div>
      <FieldError className={fieldStyle.error}>{error}</FieldError>
      <Popover containerPadding={OVERLAY_PADDING} className={`${overlayStyle.popover} w-(--trigger-width) min-w-72`}>
        <ListBox<Concept>
          className="max-h-72 overflow-auto p-1"
          renderEmptyState={() => <p className="px-2.5 py-1.5 text-sm text-muted">No concept is like this</p>}
        >
          {(concept) => (
            <ListBoxItem id={concept.id} textValue={conceptName(concept)} className={overlayStyle.item}>
              <span className="min-w-0">
                <span className="block font-medium">{conceptName(concept)}</span>
                <span className="line-clamp-1 text-xs text-muted">{concept.definition ?? concept.id}</span>
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
