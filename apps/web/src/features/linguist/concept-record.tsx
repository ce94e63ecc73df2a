import { type Concept, conceptName } from "@readback/glossary"
import { Section } from "../../ui/section.tsx"
import { countOf } from "../../words/format-count.ts"
import { ConceptLink } from "./concept-link.tsx"
import { Facts } from "./facts.tsx"
import { FigureList } from "./figure-list.tsx"
import { firstUseNames } from "./first-use-names.ts"
import { relationNames } from "./relation-names.ts"
import { TermRecord } from "./term-record.tsx"

interface ConceptRecordProps {
  readonly releaseId: string
  readonly concept: Concept
  /** The concepts of the release, among which those related are found by id. */
  readonly concepts: readonly Concept[]
  readonly language: string
}

/** Everything that is known of a concept: its definition, its terms language by language, its relations. */
export function ConceptRecord({ releaseId, concept, concepts, language }: ConceptRecordProps) {
  const {
    definition,
    definitionSource,
    subjectFields,
    firstUse,
    notes = [],
    figures = [],
    relations = [],
    foreign = [],
  } = concept
  const languages = [...Map.groupBy(concept.terms, (term) => term.language ?? language)]
  const kept = foreign.length + concept.terms.reduce((total, term) => total + (term.foreign?.length ?? 0), 0)
  return (
    <>
      <div className="flex max-w-4xl flex-col gap-3">
        {definition === undefined ? (
          <p className="text-muted">No definition</p>
        ) : (
          <p className="text-lg whitespace-pre-line">{definition}</p>
        )}
        <Facts
          facts={[
            ["Source", definitionSource],
            ["Subject fields", subjectFields.join(", ")],
            ["First use", firstUse === undefined ? undefined : firstUseNames[firstUse]],
            ["Notes", notes.join("\n")],
            ["Figures", figures.length > 0 && <FigureList key="figures" figures={figures} />],
            ["Id", <code key="id">{concept.id}</code>],
            ["Of other tools", kept > 0 && `${countOf(kept, "piece")} of data, kept and written back to TBX and JSON`],
          ]}
        />
      </div>
      {languages.map(([tag, terms]) => {
        const section = concept.languageSections?.find((one) => one.language === tag)
        return (
          <Section key={tag} title={tag === language ? "Terms" : `Terms (${tag})`}>
            {section !== undefined && (
              <Facts
                facts={[
                  ["Definition", section.definition],
                  ["Source", section.definitionSource],
                  ["Notes", section.notes?.join("\n")],
                ]}
              />
            )}
            <ul className="divide-y divide-line rounded-lg border border-line bg-surface shadow-raised">
              {terms.map((term) => (
                <TermRecord key={term.id} term={term} language={language} />
              ))}
            </ul>
          </Section>
        )
      })}
      {relations.length > 0 && (
        <Section title="Related concepts">
          <ul className="flex flex-col gap-1">
            {relations.map(({ type, target }) => {
              const other = concepts.find(({ id }) => id === target)
              return (
                <li key={`${type} ${target}`} className="flex flex-wrap gap-x-2">
                  <span className="text-muted">{relationNames[type]}</span>
                  {other === undefined ? (
                    <span>{target} (not in this release)</span>
                  ) : (
                    <ConceptLink releaseId={releaseId} conceptId={target}>
                      {conceptName(other)}
                    </ConceptLink>
                  )}
                </li>
              )
            })}
          </ul>
        </Section>
      )}
    </>
  )
}
