import { compile } from "../match/compile.ts"
import type { Concept } from "../model/concept.ts"
import type { Issue } from "../model/issue.ts"
import type { Term } from "../model/term.ts"

const hasExamples = (concepts: readonly Concept[]): boolean =>
  concepts.some(({ terms }) => terms.some(({ examples }) => examples.positive.length + examples.negative.length > 0))

/** Runs the examples of every term through the matcher: positive ones must contain the term, negative ones must not. */
export function checkExamples(concepts: readonly Concept[]): readonly Issue[] {
  if (!hasExamples(concepts)) return []
  const release = { glossaryId: "", number: 0, title: "", language: "", hash: "", concepts: withoutLanguages(concepts) }
  const matcher = compile(release)
  return concepts.flatMap((concept) =>
    concept.terms.flatMap((term) => {
      const finds = (example: string): boolean =>
        matcher
          .match(example, { register: term.match.case === "codeword" ? "radio" : "written" })
          .some((match) =>
            [match, ...match.alternatives].some((s) => s.conceptId === concept.id && s.termId === term.id),
          )
      const issue = (code: string, field: string, message: string): Issue => ({
        severity: "error",
        code,
        field,
        message,
        conceptId: concept.id,
        termId: term.id,
      })
      return [
        ...term.examples.positive
          .filter((example) => !finds(example))
          .map((example) =>
            issue(
              "positive-example-fails",
              "positiveExamples",
              `"${term.text}" is not found in its positive example "${example}". Correct the example or the matching rules.`,
            ),
          ),
        ...term.examples.negative
          .filter(finds)
          .map((example) =>
            issue(
              "negative-example-fails",
              "negativeExamples",
              `"${term.text}" is found in its negative example "${example}". Correct the example or the matching rules.`,
            ),
          ),
      ]
    }),
  )
}

const withoutLanguage = (term: Term): Term => {
  const { language, ...rest } = term
  return language === undefined ? term : rest
}

const withoutLanguages = (concepts: readonly Concept[]): readonly Concept[] =>
  concepts.map((concept) => ({ ...concept, terms: concept.terms.map(withoutLanguage) }))
