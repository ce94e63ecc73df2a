import fc from "fast-check"
import type { Concept } from "../../model/concept.ts"
import type { ContextCondition } from "../../model/context-condition.ts"
import type { CaseRule, InflectRule, Term, TermMatch } from "../../model/term.ts"
import { termStatuses, termTypes } from "../../model/term-values.ts"
import { sampleConcept, sampleTerm } from "../sample.ts"
import { designations, palette, vocabulary } from "./vocabulary.ts"

const rules: readonly CaseRule[] = ["acronym", "proper", "common", "codeword"]
const inflections: readonly InflectRule[] = ["none", "noun", "verb", "adj", "listed"]
const joints = [" ", " ", " ", "-", "-", "/", "&", "'", ".", ", "]

const word = fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...palette) }, fc.constantFrom(...vocabulary))
const overlapping = fc
  .array(fc.constantFrom(...palette), { minLength: 2, maxLength: 5 })
  .map((words) => words.join(" "))
const phrase = fc
  .array(fc.tuple(word, fc.constantFrom(...joints)), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.map(([part, joint], index) => (index === 0 ? part : joint + part)).join(""))
const termText = fc.oneof(
  { weight: 4, arbitrary: phrase },
  { weight: 3, arbitrary: overlapping },
  { weight: 4, arbitrary: fc.constantFrom(...designations) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...designations), phrase).map((parts) => parts.join(" ")) },
)

const condition: fc.Arbitrary<ContextCondition> = fc.oneof(
  fc.record({
    kind: fc.constant("words" as const),
    mode: fc.constantFrom("any", "all", "none"),
    values: fc.uniqueArray(fc.constantFrom("air", "fire", "data", "cas", "materiel"), { minLength: 1, maxLength: 2 }),
    within: fc.integer({ min: 1, max: 6 }),
  }),
  fc.record({ kind: fc.constant("domain" as const), values: fc.constant(["logistics"]) }),
  fc.record({ kind: fc.constant("profile" as const), values: fc.constant(["nato"]) }),
  fc.record({ kind: fc.constant("register" as const), values: fc.constant(["radio"]) }),
)
const conditions = fc.array(condition, { minLength: 1, maxLength: 2 })
const seldom = <T>(arbitrary: fc.Arbitrary<T>, weight = 6) =>
  fc.oneof({ weight, arbitrary: fc.constant(undefined) }, arbitrary)

const given = <T extends object>(parts: T) =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }

const matchParts = fc.record({
  hyphen: fc.constantFrom("flex" as const, "strict" as const, "closed" as const),
  inflect: fc.oneof({ weight: 2, arbitrary: fc.constant("noun" as const) }, fc.constantFrom(...inflections)),
  forms: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.array(termText, { minLength: 1, maxLength: 2 })),
  head: seldom(fc.integer({ min: 0, max: 3 })),
  unsafeOk: seldom(fc.boolean(), 3),
  priority: seldom(fc.integer({ min: -1, max: 2 }), 3),
  requires: seldom(conditions),
  unless: seldom(conditions),
  minConfidence: seldom(fc.constantFrom(0.1, 0.5, 0.9)),
})
const dates = fc.constantFrom("2026-01-01", "2026-01-02", "2026-01-03")
const otherParts = fc.record({
  validFrom: seldom(dates, 12),
  validTo: seldom(dates, 12),
  overrides: seldom(
    fc.array(fc.record({ profile: fc.constantFrom("nato", "plain"), status: fc.constantFrom(...termStatuses) }), {
      minLength: 1,
      maxLength: 2,
    }),
  ),
})

const isAbbreviated = (text: string): boolean => /^[^a-z ]{2}/u.test(text) && !text.includes(" ")

const ownRule = (text: string): CaseRule =>
  isAbbreviated(text) ? "acronym" : text === text.toLowerCase() ? "common" : "proper"

const term: fc.Arbitrary<Term> = fc
  .record({
    text: termText,
    id: seldom(fc.constantFrom("a", "b", "c"), 4),
    type: seldom(fc.constantFrom(...termTypes), 2),
    rule: seldom(fc.constantFrom(...rules), 2),
    status: fc.constantFrom(...termStatuses),
    match: matchParts,
    others: otherParts,
  })
  .map(({ text, id, type, rule, status, match, others }) =>
    sampleTerm(text, {
      ...given(others),
      ...(given(match) as Partial<TermMatch>),
      id: id ?? text,
      status,
      type: type ?? (isAbbreviated(text) ? "acronym" : "fullForm"),
      case: rule ?? ownRule(text),
    }),
  )

/** Glossaries of a few concepts whose terms contain, repeat and contradict each other in every way the model allows. */
export const generatedConcepts: fc.Arbitrary<readonly Concept[]> = fc
  .array(fc.uniqueArray(term, { minLength: 1, maxLength: 4, selector: ({ id }) => id }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((lists) => lists.map((terms, index) => sampleConcept(`concept ${String(index)}`, ...terms)))
