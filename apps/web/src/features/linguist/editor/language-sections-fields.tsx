import type { LanguageSection } from "@readback/glossary"
import { Button } from "../../../ui/button.tsx"
import { TextField } from "../../../ui/text-field.tsx"
import type { ErrorAt, OnEdit } from "./form-part.ts"

interface LanguageSectionsFieldsProps {
  readonly sections: readonly LanguageSection[]
  readonly onEdit: OnEdit<readonly LanguageSection[]>
  readonly errorAt: ErrorAt
}

/** What is said of the concept in other languages. */
export function LanguageSectionsFields({ sections, onEdit, errorAt }: LanguageSectionsFieldsProps) {
  return (
    <>
      {sections.map((section, index) => {
        const bound = (name: "language" | "definition" | "definitionSource") => ({
          value: section[name] ?? "",
          onChange: (value: string) =>
            onEdit(
              sections.map((one, at) => (at === index ? { ...one, [name]: value } : one)),
              `languageSections.${index}.${name}`,
            ),
          error: errorAt(`languageSections.${index}.${name}`),
        })
        return (
          // oxlint-disable-next-line react/no-array-index-key -- the language is being written
          <div key={index} className="grid items-end gap-2 sm:grid-cols-[6rem_minmax(0,3fr)_minmax(0,1fr)_auto]">
            <TextField label="Language" placeholder="de" {...bound("language")} />
            <TextField label="Definition" lines={2} {...bound("definition")} />
            <TextField label="Source" {...bound("definitionSource")} />
            <Button
              variant="quiet"
              aria-label={`Remove language ${section.language}`}
              onPress={() => onEdit(sections.filter((_, at) => at !== index))}
            >
              Remove
            </Button>
          </div>
        )
      })}
      <div>
        <Button onPress={() => onEdit([...sections, { language: "" }])}>Add a language</Button>
      </div>
    </>
  )
}
