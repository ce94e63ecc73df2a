import { isDiscouraged, type Severity, type Term } from "@readback/glossary"
import { Button } from "../../../ui/button.tsx"
import { Icon } from "../../../ui/icon.tsx"
import { Select } from "../../../ui/select.tsx"
import { TextField } from "../../../ui/text-field.tsx"
import { countOf } from "../../../words/format-count.ts"
import { optionsOf } from "../options-of.ts"
import { termStatusNames } from "../term-status-names.ts"
import { termTypeNames } from "../term-type-names.ts"
import { BackgroundFields } from "./background-fields.tsx"
import { ExamplesFields } from "./examples-fields.tsx"
import { Fold } from "./fold.tsx"
import type { ErrorAt, OnEdit } from "./form-part.ts"
import { LinesField } from "./lines-field.tsx"
import { MatchingFields } from "./matching-fields.tsx"
import type { TermResults } from "./run-examples.ts"
import { severityNames } from "./severity-names.ts"
import { UsageFields } from "./usage-fields.tsx"

const USUAL = ""

interface TermFieldsProps {
  readonly term: Term
  readonly index: number
  /** The language of the glossary, in which a term is that names none. */
  readonly language: string
  readonly results: TermResults | undefined
  readonly isOpenAtFirst: boolean
  readonly onEdit: OnEdit<Term>
  readonly onRemove: (() => void) | undefined
  readonly errorAt: ErrorAt
}

/** Everything about one term: what is common first, the rest folded. */
export function TermFields(props: TermFieldsProps) {
  const { term, index, language, results, isOpenAtFirst, onEdit, onRemove, errorAt } = props
  const place = `terms.${index}`
  const { text, status, type, match, examples } = term
  const failing = [...(results?.positive ?? []), ...(results?.negative ?? [])].filter(
    (result, at) => !result.isAsStated && [...examples.positive, ...examples.negative][at]?.trim() !== "",
  ).length
  const bound = (name: "text" | "language" | "message") => ({
    value: term[name] ?? "",
    onChange: (value: string) => onEdit({ ...term, [name]: value }, `${place}.${name}`),
    error: errorAt(`${place}.${name}`),
  })
  return (
    <fieldset className="min-w-0 rounded-lg border border-line bg-surface px-4 pb-2 shadow-raised">
      <legend className="sr-only">{text === "" ? `Term ${index + 1}` : text}</legend>
      <div className="flex flex-col gap-3 pt-3">
        <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-[minmax(0,5fr)_minmax(0,2fr)_minmax(0,2fr)_10rem]">
          <TextField label="Term" {...bound("text")} />
          <Select
            label="Status"
            options={optionsOf(termStatusNames)}
            value={status}
            onChange={(next) => onEdit({ ...term, status: next })}
          />
          <Select
            label="Kind"
            options={optionsOf({ ...termTypeNames, shield: "Shield" })}
            value={type}
            onChange={(next) => onEdit(kindChanged(term, next))}
          />
          <div className="flex items-start gap-1">
            <TextField label="Language" placeholder={language} {...bound("language")} />
            {onRemove !== undefined && (
              <span className="pt-6.5">
                <Button
                  variant="quiet"
                  aria-label={`Remove the term ${text === "" ? String(index + 1) : text}`}
                  onPress={onRemove}
                >
                  <Icon name="cross" />
                </Button>
              </span>
            )}
          </div>
        </div>
        {isDiscouraged(term) && (
          <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-[minmax(0,2fr)_minmax(0,2fr)_10rem]">
            <LinesField
              label="Write instead"
              description="Terms of this glossary, one per line"
              values={term.replacements}
              onChange={(replacements) => onEdit({ ...term, replacements }, `${place}.replacements`)}
              error={errorAt(`${place}.replacements`)}
            />
            <TextField label="Why" description="Shown to whoever writes it" lines={2} {...bound("message")} />
            <Select<Severity | typeof USUAL>
              label="Severity"
              description="Of writing it"
              options={[{ id: USUAL, label: "As usual" }, ...optionsOf(severityNames)]}
              value={term.severity ?? USUAL}
              onChange={(severity) => {
                const { severity: _former, ...rest } = term
                onEdit(severity === USUAL ? rest : { ...rest, severity })
              }}
            />
          </div>
        )}
      </div>
      <div className="mt-3">
        <Fold
          title="Examples"
          hint={examplesHint(term, failing)}
          isWarning={failing > 0}
          isOpenAtFirst={isOpenAtFirst || failing > 0}
          mustBeSeen={errorAt(`${place}.examples`) !== undefined}
        >
          <ExamplesFields
            place={`${place}.examples`}
            term={text}
            examples={examples}
            results={results}
            onEdit={(next, field) => onEdit({ ...term, examples: next }, field)}
            errorAt={errorAt}
          />
        </Fold>
        <Fold title="How it is found" hint={matchingHint(term)} mustBeSeen={errorAt(`${place}.match`) !== undefined}>
          <MatchingFields
            place={`${place}.match`}
            match={match}
            onEdit={(next, field) => onEdit({ ...term, match: next }, field)}
            errorAt={errorAt}
          />
        </Fold>
        <Fold
          title="Who uses it, and when"
          hint={[term.geographicalUsage, term.validFrom, term.validTo].filter(Boolean).join(", ")}
          mustBeSeen={["geographicalUsage", "register", "validFrom", "validTo", "profiles", "overrides"].some(
            (name) => errorAt(`${place}.${name}`) !== undefined,
          )}
        >
          <UsageFields place={place} term={term} onEdit={onEdit} errorAt={errorAt} />
        </Fold>
        <Fold
          title="Source, grammar and notes"
          hint={[term.source, term.partOfSpeech].filter(Boolean).join(", ")}
          mustBeSeen={["source", "partOfSpeech", "notes", "contexts"].some(
            (name) => errorAt(`${place}.${name}`) !== undefined,
          )}
        >
          <BackgroundFields place={place} term={term} onEdit={onEdit} errorAt={errorAt} />
        </Fold>
      </div>
    </fieldset>
  )
}

/** Another kind of term is found by other rules; what a person has set otherwise already stays. */
function kindChanged(term: Term, type: Term["type"]): Term {
  const { match } = term
  const isUntouched = match.case === "common" && match.inflect === "noun"
  const isAbbreviated = type === "acronym" || type === "initialism" || type === "abbreviation"
  return { ...term, type, match: isUntouched && isAbbreviated ? { ...match, case: "acronym" } : match }
}

function examplesHint({ examples }: Term, failing: number): string {
  const count = examples.positive.length + examples.negative.length
  if (count === 0) return "None yet"
  return failing === 0 ? `${countOf(count, "example")}, all as stated` : `${failing} of ${count} fail`
}

const matchingHint = ({ match }: Term): string =>
  [
    match.case === "common" ? "any capitals" : match.case === "acronym" ? "exactly as written" : match.case,
    match.inflect === "none" ? "not inflected" : match.inflect === "listed" ? "listed forms" : `as ${match.inflect}`,
    match.forms.length === 0 ? "" : countOf(match.forms.length, "form"),
    (match.requires?.length ?? 0) + (match.unless?.length ?? 0) === 0 ? "" : "with conditions",
  ]
    .filter((part) => part !== "")
    .join(", ")
