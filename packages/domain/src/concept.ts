import type { Concept, ContextCondition, ForeignData } from "@readback/glossary"
import { z } from "zod"
import { storableText } from "./text.ts"

/** Longest term or id, in UTF-16 units: PostgreSQL indexes 2,700 bytes, and a language stands in front. */
export const MAX_TERM_LENGTH = 600

const name = storableText(MAX_TERM_LENGTH).min(1, "must not be empty")
const line = storableText(2_000)
const passage = storableText(20_000)
const lines = z.array(passage).max(200)
const names = z.array(name).max(500)
const day = z.iso.date("is not a day such as 2026-11-22")
const tag = storableText(35).min(2, "is not a language tag such as en or en-US")

const Foreign: z.ZodType<ForeignData> = z.lazy(() =>
  z.strictObject({
    name: line,
    attributes: z.record(line, passage),
    content: z.array(z.union([passage, Foreign])).max(1_000),
  }),
)
const foreign = z.array(Foreign).max(1_000)
const FirstUse = z.enum(["expand", "never", "always-full"])
/** How a term may be used. */
export const TermStatus = z.enum(["preferred", "admitted", "deprecated", "superseded", "forbidden"])
const Severity = z.enum(["minor", "major", "critical"])

const Condition: z.ZodType<ContextCondition> = z.union([
  z.strictObject({
    kind: z.literal("words"),
    mode: z.enum(["any", "all", "none"]),
    values: names.min(1, "must name a word"),
    within: z.int().min(1).max(1_000),
  }),
  z.strictObject({ kind: z.enum(["domain", "profile", "register"]), values: names.min(1, "must name a value") }),
])
const conditions = z.array(Condition).max(50)

const TermSchema = z.strictObject({
  id: name,
  text: name,
  type: z.enum([
    "fullForm",
    "acronym",
    "initialism",
    "abbreviation",
    "shortForm",
    "variant",
    "symbol",
    "phrase",
    "codeword",
    "shield",
  ]),
  status: TermStatus,
  severity: Severity.optional(),
  replacements: names,
  partOfSpeech: line.optional(),
  message: line.optional(),
  match: z.strictObject({
    case: z.enum(["acronym", "proper", "common", "codeword"]),
    hyphen: z.enum(["strict", "flex", "closed"]),
    inflect: z.enum(["none", "noun", "verb", "adj", "listed"]),
    forms: names,
    head: z.int().min(0).max(1_000).optional(),
    unsafeOk: z.boolean().optional(),
    priority: z.number().min(-1_000).max(1_000).optional(),
    requires: conditions.optional(),
    unless: conditions.optional(),
    minConfidence: z.number().min(0).max(1).optional(),
  }),
  examples: z.strictObject({ positive: lines, negative: lines }),
  validFrom: day.optional(),
  validTo: day.optional(),
  language: tag.optional(),
  profiles: names.optional(),
  overrides: z
    .array(
      z.strictObject({
        profile: name,
        status: TermStatus.optional(),
        severity: Severity.optional(),
        firstUse: FirstUse.optional(),
      }),
    )
    .max(50)
    .optional(),
  source: passage.optional(),
  notes: lines.optional(),
  contexts: z
    .array(z.strictObject({ text: passage, source: line.optional() }))
    .max(200)
    .optional(),
  grammaticalNumber: line.optional(),
  grammaticalGender: line.optional(),
  geographicalUsage: line.optional(),
  register: line.optional(),
  foreign: foreign.optional(),
})

const ConceptSchema = z.strictObject({
  id: name,
  definition: passage.optional(),
  definitionSource: passage.optional(),
  subjectFields: names,
  terms: z.array(TermSchema).min(1, "A concept has at least one term").max(500),
  firstUse: FirstUse.optional(),
  notes: lines.optional(),
  figures: z
    .array(z.strictObject({ target: line.min(1, "must not be empty"), caption: line.optional() }))
    .max(50)
    .optional(),
  relations: z
    .array(
      z.strictObject({
        type: z.enum(["broader", "narrower", "related", "antonym", "seeAlso", "supersededBy"]),
        target: name,
      }),
    )
    .max(500)
    .optional(),
  languageSections: z
    .array(
      z.strictObject({
        language: tag,
        definition: passage.optional(),
        definitionSource: passage.optional(),
        notes: lines.optional(),
        foreign: foreign.optional(),
      }),
    )
    .max(100)
    .optional(),
  foreign: foreign.optional(),
})

/** What `Value` is after JSON has dropped what is undefined, as `exactOptionalPropertyTypes` has it. */
const withoutUndefined = <Value>(value: unknown): Value => JSON.parse(JSON.stringify(value)) as Value

/** A concept as a browser sends it (`Concept` of the glossary package); every text is storable, every size bounded. */
export const ConceptInput = ConceptSchema.transform((concept): Concept => withoutUndefined<Concept>(concept))
