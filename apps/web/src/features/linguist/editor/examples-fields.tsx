import type { TermExamples } from "@readback/glossary"
import { Button } from "../../../ui/button.tsx"
import { Icon } from "../../../ui/icon.tsx"
import { TextField } from "../../../ui/text-field.tsx"
import { exampleWords } from "./example-words.ts"
import type { ErrorAt, OnEdit } from "./form-part.ts"
import type { ExampleResult, TermResults } from "./run-examples.ts"

const sides = [
  {
    id: "positive",
    title: "Examples",
    one: "Example",
    about: "Sentences in which the term has to be found.",
    add: "Add an example",
  },
  {
    id: "negative",
    title: "Counter-examples",
    one: "Counter-example",
    about: "Sentences in which it must not be found.",
    add: "Add a counter-example",
  },
] as const

interface ExamplesFieldsProps {
  readonly place: string
  readonly term: string
  readonly examples: TermExamples
  readonly results: TermResults | undefined
  readonly onEdit: OnEdit<TermExamples>
  readonly errorAt: ErrorAt
}

/** A term's examples, each run as a test while one writes. */
export function ExamplesFields({ place, term, examples, results, onEdit, errorAt }: ExamplesFieldsProps) {
  return (
    <div className="grid gap-4 lg:grid-cols-2">
      {sides.map(({ id, title, one, about, add }) => {
        const texts = examples[id]
        const change = (next: readonly string[], field?: string) => onEdit({ ...examples, [id]: next }, field)
        return (
          <fieldset key={id} className="flex min-w-0 flex-col gap-2">
            <legend className="text-sm font-semibold">{title}</legend>
            <p className="text-sm text-muted">{about}</p>
            {texts.map((text, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- an example is its text, which is being written
              <div key={index} className="flex flex-col gap-1">
                <div className="flex items-end gap-1.5">
                  <div className="min-w-0 grow">
                    <TextField
                      label={`${one} ${index + 1}${term === "" ? "" : ` of ${term}`}`}
                      lines={2}
                      value={text}
                      onChange={(next) =>
                        change(
                          texts.map((was, at) => (at === index ? next : was)),
                          `${place}.${id}.${index}`,
                        )
                      }
                      error={errorAt(`${place}.${id}.${index}`)}
                    />
                  </div>
                  <Button
                    variant="quiet"
                    aria-label={`Remove ${one.toLowerCase()} ${index + 1}`}
                    onPress={() => change(texts.filter((_, at) => at !== index))}
                  >
                    <Icon name="cross" />
                  </Button>
                </div>
                {text.trim() !== "" && results?.[id][index] !== undefined && (
                  <Outcome result={results[id][index]} side={id} quarantine={results.quarantine} />
                )}
              </div>
            ))}
            <div>
              <Button onPress={() => change([...texts, ""])}>{add}</Button>
            </div>
          </fieldset>
        )
      })}
    </div>
  )
}

interface OutcomeProps {
  readonly result: ExampleResult
  readonly side: "positive" | "negative"
  readonly quarantine: TermResults["quarantine"]
}

function Outcome({ result, side, quarantine }: OutcomeProps) {
  return (
    <output
      className={`flex items-start gap-1.5 text-sm font-medium ${result.isAsStated ? "text-success" : "text-error"}`}
    >
      <span className="pt-0.5">
        <Icon name={result.isAsStated ? "check" : "ban"} />
      </span>
      {exampleWords(result, side, quarantine)}
    </output>
  )
}
