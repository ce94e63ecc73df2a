import { type Concept, compile, type Term } from "@readback/glossary"

/** What the matcher made of one example: whether that is what it stands there for, and where it found the term. */
export interface ExampleResult {
  readonly isAsStated: boolean
  readonly found: readonly string[]
  /** Other terms of the concept that were found in it. */
  readonly others: readonly string[]
}

/** The results of a term's examples, in their order; `quarantine` says why texts are not searched for it. */
export interface TermResults {
  readonly positive: readonly ExampleResult[]
  readonly negative: readonly ExampleResult[]
  readonly quarantine: "one-character" | "ordinary-word" | undefined
}

/** Runs the examples of a concept's terms through a matcher made of the concept alone, by term id. */
export function runExamples(concept: Concept): ReadonlyMap<string, TermResults> {
  const terms = concept.terms.filter(({ text }) => text.trim() !== "")
  const matcher = compile({
    glossaryId: "",
    number: 0,
    title: "",
    language: "",
    hash: "",
    concepts: [{ ...concept, terms: terms.map(withoutLanguage) }],
  })
  return new Map(
    concept.terms.map((term) => {
      const run = (text: string, isWanted: boolean): ExampleResult => {
        const matches = matcher.match(text, { register: term.match.case === "codeword" ? "radio" : "written" })
        const own = matches.filter((match) => [match, ...match.alternatives].some(({ termId }) => termId === term.id))
        return {
          isAsStated: own.length > 0 === isWanted,
          found: own.map(({ surface }) => surface),
          others: matches.filter((match) => !own.includes(match)).map(({ surface }) => surface),
        }
      }
      const results: TermResults = {
        positive: term.examples.positive.map((text) => run(text, true)),
        negative: term.examples.negative.map((text) => run(text, false)),
        quarantine: matcher.quarantined.find(({ termId }) => termId === term.id)?.reason,
      }
      return [term.id, results]
    }),
  )
}

const withoutLanguage = (term: Term): Term => {
  const { language: _language, ...rest } = term
  return rest
}
