import type { Concept } from "../model/concept.ts"
import type { Release } from "../model/release.ts"
import type { Term, TermMatch } from "../model/term.ts"

type TermParts = Partial<Omit<Term, "match" | "examples">> & Partial<Term["match"]> & Partial<Term["examples"]>

/** A preferred full form, or what `parts` make of it. */
export function sampleTerm(text: string, parts: TermParts = {}): Term {
  const { case: rule, hyphen, inflect, forms, positive, negative, ...others } = parts
  const { head, unsafeOk, priority, requires, unless, minConfidence, ...rest } = others
  const given = { head, unsafeOk, priority, requires, unless, minConfidence }
  return {
    id: text,
    text,
    type: "fullForm",
    status: "preferred",
    replacements: [],
    match: {
      case: rule ?? "common",
      hyphen: hyphen ?? "flex",
      inflect: inflect ?? "noun",
      forms: forms ?? [],
      ...(Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Partial<TermMatch>),
    },
    examples: { positive: positive ?? [], negative: negative ?? [] },
    ...rest,
  }
}

/** An admitted acronym. */
export const sampleAcronym = (text: string, parts: TermParts = {}): Term =>
  sampleTerm(text, { type: "acronym", status: "admitted", case: "acronym", hyphen: "strict", ...parts })

/** A concept of these terms. */
export const sampleConcept = (id: string, ...terms: readonly Term[]): Concept => ({ id, subjectFields: [], terms })

/** A release of these concepts. */
export const sampleRelease = (...concepts: readonly Concept[]): Release => ({
  glossaryId: "sample",
  number: 1,
  title: "Sample",
  language: "en",
  hash: "0",
  concepts,
})
