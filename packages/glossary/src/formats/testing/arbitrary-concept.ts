import * as fc from "fast-check"
import type { Concept, ConceptRelation, Figure, LanguageSection } from "../../model/concept.ts"
import type { ContextCondition } from "../../model/context-condition.ts"
import type { ForeignData } from "../../model/foreign-data.ts"
import type { Term, TermContext, TermMatch, TermOverride } from "../../model/term.ts"
import { allowedValues } from "../allowed-values.ts"
import { termIdOf } from "../term-id.ts"

const pieces = [
  "a",
  "É",
  " ",
  "  ",
  '"',
  "<",
  ">",
  "&",
  "'",
  "\n",
  "\r\n",
  "\t",
  "]]>",
  "|",
  "\\",
  "軍",
  "\u{1F600}",
  "_x0041_",
]

/** A text that a file can hold, with what is awkward in XML and CSV. */
const awkwardText = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join("").trim())
  .filter((text) => text !== "")

type Options<T> = { readonly [K in keyof T]-?: fc.Arbitrary<Exclude<T[K], undefined>> }

const texts = fc.array(awkwardText, { maxLength: 3 })
const some = <T>(item: fc.Arbitrary<T>) => fc.array(item, { minLength: 1, maxLength: 3 })

/** A record of optional members, each there or not. */
const optional = <T extends object>(members: Options<T>): fc.Arbitrary<Partial<T>> =>
  fc.record(members, { requiredKeys: [] }) as unknown as fc.Arbitrary<Partial<T>>

const { foreign } = fc.letrec<{ foreign: ForeignData; content: ForeignData["content"] }>((tie) => ({
  foreign: fc.record({
    name: fc.constantFrom("x-lost", "transacGrp", "admin", "descrip", "v:vendor"),
    attributes: fc.constantFrom<Record<string, string>>(
      { type: "unheardOf", "xmlns:v": "urn:v" },
      { type: "mystery", note: 'a\n<b> & "c"', "xmlns:v": "urn:v" },
    ),
    content: tie("content"),
  }),
  content: fc.oneof(
    { depthSize: "small" },
    fc.constant([]),
    awkwardText.map((text) => [text]),
    some(tie("foreign")),
    fc.tuple(awkwardText, tie("foreign"), awkwardText),
  ) as fc.Arbitrary<ForeignData["content"]>,
}))

const condition: fc.Arbitrary<ContextCondition> = fc.oneof(
  fc.record({
    kind: fc.constant("words" as const),
    mode: fc.constantFrom("any" as const, "all" as const, "none" as const),
    values: texts,
    within: fc.integer({ min: 1, max: 50 }),
  }),
  fc.record({ kind: fc.constantFrom("domain" as const, "profile" as const, "register" as const), values: texts }),
)

const match: fc.Arbitrary<TermMatch> = fc
  .tuple(
    fc.record({
      case: fc.constantFrom(...allowedValues.case),
      hyphen: fc.constantFrom(...allowedValues.hyphen),
      inflect: fc.constantFrom(...allowedValues.inflect),
      forms: texts,
    }),
    optional<Omit<TermMatch, "case" | "hyphen" | "inflect" | "forms">>({
      head: fc.nat(5),
      unsafeOk: fc.boolean(),
      priority: fc.integer({ min: -5, max: 5 }),
      requires: some(condition),
      unless: some(condition),
      minConfidence: fc.constantFrom(0, 0.25, 1),
    }),
  )
  .map(([base, rest]) => Object.assign({}, base, rest))

const override = fc
  .tuple(
    awkwardText,
    optional<Omit<TermOverride, "profile">>({
      status: fc.constantFrom(...allowedValues.status),
      severity: fc.constantFrom(...allowedValues.severity),
      firstUse: fc.constantFrom(...allowedValues.firstUse),
    }),
  )
  .map(([profile, rest]): TermOverride => Object.assign({ profile }, rest))

const context = fc
  .tuple(awkwardText, optional<Omit<TermContext, "text">>({ source: awkwardText }))
  .map(([text, rest]): TermContext => Object.assign({ text }, rest))

const termWith = (text: string, language: string | undefined): fc.Arbitrary<Term> =>
  fc
    .tuple(
      fc.record({
        type: fc.constantFrom(...allowedValues.termType),
        status: fc.constantFrom(...allowedValues.status),
        replacements: texts,
        match,
        examples: fc.record({ positive: texts, negative: texts }),
      }),
      optional<Omit<Term, "text" | "type" | "status" | "replacements" | "match" | "examples" | "language">>({
        id: awkwardText.map((id) => `${id}-${language ?? "own"}-${text}`),
        severity: fc.constantFrom(...allowedValues.severity),
        partOfSpeech: fc.constantFrom("noun", "verb", "adjective", "proper noun"),
        message: awkwardText,
        validFrom: fc.constant("2026-01-31"),
        validTo: fc.constant("2027-01-31"),
        profiles: some(awkwardText),
        overrides: some(override),
        source: awkwardText,
        notes: some(awkwardText),
        contexts: some(context),
        grammaticalNumber: fc.constantFrom("singular", "plural"),
        grammaticalGender: fc.constant("neuter"),
        geographicalUsage: fc.constant("en-GB"),
        register: fc.constant("technicalRegister"),
        foreign: some(foreign),
      }),
    )
    .map(([base, rest]) =>
      Object.assign({ id: termIdOf(text, language), text }, language === undefined ? {} : { language }, base, rest),
    )

const section = (language: string): fc.Arbitrary<LanguageSection> =>
  optional<Omit<LanguageSection, "language">>({
    definition: awkwardText,
    definitionSource: awkwardText,
    notes: some(awkwardText),
    foreign: some(foreign),
  })
    .filter((parts) => Object.keys(parts).length > 0)
    .map((parts): LanguageSection => Object.assign({ language }, parts))

const relation: fc.Arbitrary<ConceptRelation> = fc.record({
  type: fc.constantFrom(...allowedValues.relation),
  target: awkwardText,
})

const figure = fc
  .tuple(awkwardText, optional<Omit<Figure, "target">>({ caption: awkwardText }))
  .map(([target, rest]): Figure => Object.assign({ target }, rest))

const conceptWith = (id: string): fc.Arbitrary<Concept> =>
  fc
    .tuple(fc.uniqueArray(awkwardText, { minLength: 1, maxLength: 3 }), fc.uniqueArray(awkwardText, { maxLength: 2 }))
    .chain(([own, french]) =>
      fc.tuple(
        fc.tuple(...own.map((text) => termWith(text, undefined)), ...french.map((text) => termWith(text, "fr"))),
        texts,
        optional<Omit<Concept, "id" | "terms" | "subjectFields">>({
          definition: awkwardText,
          definitionSource: awkwardText,
          firstUse: fc.constantFrom(...allowedValues.firstUse),
          notes: some(awkwardText),
          figures: some(figure),
          relations: some(relation),
          languageSections: fc
            .constant(french.length > 0)
            .chain((hasFrench) =>
              hasFrench
                ? section("fr").map((one) => [one])
                : section("en").map(({ definition: _, definitionSource: __, ...rest }) => [
                    Object.assign(rest, { notes: rest.notes ?? ["n"] }),
                  ]),
            ),
          foreign: some(foreign),
        }),
      ),
    )
    .map(([terms, subjectFields, rest]): Concept => Object.assign({ id, subjectFields, terms }, rest))

/** Concepts with everything that the model has, their terms grouped by language. */
export const arbitraryConcepts: fc.Arbitrary<readonly Concept[]> = fc
  .uniqueArray(awkwardText, { maxLength: 3 })
  .chain((ids) => fc.tuple(...ids.map(conceptWith)))
