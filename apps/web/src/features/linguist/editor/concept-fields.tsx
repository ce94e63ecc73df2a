import type { Concept, FirstUsePolicy } from "@readback/glossary"
import { useDeferredValue, useMemo } from "react"
import { v7 as newId } from "uuid"
import { Button } from "../../../ui/button.tsx"
import { Section } from "../../../ui/section.tsx"
import { Select } from "../../../ui/select.tsx"
import { TextField } from "../../../ui/text-field.tsx"
import { countOf } from "../../../words/format-count.ts"
import { firstUseNames } from "../first-use-names.ts"
import { optionsOf } from "../options-of.ts"
import { blankTerm } from "./blank-concept.ts"
import { FiguresFields } from "./figures-fields.tsx"
import { Fold } from "./fold.tsx"
import type { ErrorAt, OnEdit } from "./form-part.ts"
import { LanguageSectionsFields } from "./language-sections-fields.tsx"
import { LinesField } from "./lines-field.tsx"
import { RelationsFields } from "./relations-fields.tsx"
import { runExamples } from "./run-examples.ts"
import { TermFields } from "./term-fields.tsx"

const HOUSE = ""

interface ConceptFieldsProps {
  readonly concept: Concept
  readonly language: string
  /** The concepts to relate to. */
  readonly concepts: readonly Concept[]
  readonly onEdit: OnEdit<Concept>
  readonly errorAt: ErrorAt
}

/** The whole of a concept as a form. */
export function ConceptFields({ concept, language, concepts, onEdit, errorAt }: ConceptFieldsProps) {
  // The results may come a moment after the key.
  const settled = useDeferredValue(concept)
  const results = useMemo(() => runExamples(settled), [settled])
  const { terms, relations = [], languageSections = [], notes = [], figures = [] } = concept
  const bound = (name: "definition" | "definitionSource") => ({
    value: concept[name] ?? "",
    onChange: (value: string) => onEdit({ ...concept, [name]: value }, name),
    error: errorAt(name),
  })
  const others = useMemo(() => concepts.filter(({ id }) => id !== concept.id), [concepts, concept.id])
  return (
    <>
      <Section title="Meaning">
        <div className="flex flex-col gap-3 rounded-lg border border-line bg-surface px-4 py-3 shadow-raised">
          <TextField label="Definition" lines={3} {...bound("definition")} />
          <div className="grid gap-3 sm:grid-cols-2">
            <TextField label="Source of the definition" {...bound("definitionSource")} />
            <LinesField
              label="Subject fields"
              values={concept.subjectFields}
              onChange={(subjectFields) => onEdit({ ...concept, subjectFields }, "subjectFields")}
              error={errorAt("subjectFields")}
              rows={1}
            />
          </div>
        </div>
      </Section>
      <Section title="Terms">
        {terms.map((term, index) => (
          <TermFields
            key={term.id}
            term={term}
            index={index}
            language={language}
            results={results.get(term.id)}
            isOpenAtFirst={terms.length === 1}
            onEdit={(next, field) =>
              onEdit({ ...concept, terms: terms.map((one) => (one.id === term.id ? next : one)) }, field)
            }
            onRemove={
              terms.length === 1
                ? undefined
                : () => onEdit({ ...concept, terms: terms.filter(({ id }) => id !== term.id) })
            }
            errorAt={errorAt}
          />
        ))}
        <div>
          <Button onPress={() => onEdit({ ...concept, terms: [...terms, blankTerm(newId())] })}>Add a term</Button>
        </div>
      </Section>
      <Section title="More about the concept">
        <div className="rounded-lg border border-line bg-surface px-4 pb-1 shadow-raised [&>div>:first-child]:border-t-0">
          <div>
            <Fold
              title="Relations to other concepts"
              hint={relations.length === 0 ? "None" : countOf(relations.length, "relation")}
              isOpenAtFirst={relations.length > 0}
              mustBeSeen={errorAt("relations") !== undefined}
            >
              <RelationsFields
                relations={relations}
                concepts={others}
                onEdit={(next, field) => onEdit({ ...concept, relations: next }, field)}
                errorAt={errorAt}
              />
            </Fold>
            <Fold
              title="First use and notes"
              hint={notes.length === 0 ? undefined : countOf(notes.length, "note")}
              mustBeSeen={errorAt("notes") !== undefined}
            >
              <Select<FirstUsePolicy | typeof HOUSE>
                label="How a text introduces its abbreviation"
                options={[{ id: HOUSE, label: "As the writing profile asks" }, ...optionsOf(firstUseNames)]}
                value={concept.firstUse ?? HOUSE}
                onChange={(policy) => {
                  const { firstUse: _former, ...rest } = concept
                  onEdit(policy === HOUSE ? rest : { ...rest, firstUse: policy })
                }}
              />
              <LinesField
                label="Notes"
                values={notes}
                onChange={(next) => onEdit({ ...concept, notes: next }, "notes")}
                error={errorAt("notes")}
              />
            </Fold>
            <Fold
              title="Figures"
              hint={figures.length === 0 ? undefined : countOf(figures.length, "figure")}
              mustBeSeen={errorAt("figures") !== undefined}
            >
              <FiguresFields
                figures={figures}
                onEdit={(next, field) => onEdit({ ...concept, figures: next }, field)}
                errorAt={errorAt}
              />
            </Fold>
            <Fold
              title="In other languages"
              hint={languageSections.map((one) => one.language).join(", ")}
              mustBeSeen={errorAt("languageSections") !== undefined}
            >
              <LanguageSectionsFields
                sections={languageSections}
                onEdit={(next, field) => onEdit({ ...concept, languageSections: next }, field)}
                errorAt={errorAt}
              />
            </Fold>
          </div>
        </div>
      </Section>
    </>
  )
}
