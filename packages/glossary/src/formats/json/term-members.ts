import type { ContextCondition } from "../../model/context-condition.ts"
import type { TermContext, TermExamples, TermMatch, TermOverride, Term } from "../../model/term.ts"
import { allowedValues } from "../allowed-values.ts"
import { LONGEST_NAME } from "../longest-name.ts"
import { matchDefaults, typeDefault } from "../match-defaults.ts"
import { termIdOf } from "../term-id.ts"
import { foreignMember } from "./foreign-member.ts"
import { flag, languageTag, list, numberBetween, oneOf, record, text, type Member } from "./member.ts"

type WordsCondition = Extract<ContextCondition, { kind: "words" }>
type TaskCondition = Exclude<ContextCondition, { kind: "words" }>

const wordsCondition = record<WordsCondition, "kind" | "mode" | "values" | "within">(
  {
    kind: oneOf(["words"]),
    mode: oneOf(["any", "all", "none"]),
    values: list(text()),
    within: numberBetween(1, 1_000),
  },
  ["kind", "mode", "values", "within"],
)

const taskCondition = record<TaskCondition, "kind" | "values">(
  { kind: oneOf(["domain", "profile", "register"]), values: list(text()) },
  ["kind", "values"],
)

/** A condition on the surroundings of a use. */
export const conditionMember: Member<ContextCondition> = (value, path, report) =>
  typeof value === "object" && value !== null && "kind" in value && value.kind === "words"
    ? wordsCondition(value, path, report)
    : taskCondition(value, path, report)

/** What a profile says otherwise of a term. */
export const overrideMember = record<TermOverride, "profile">(
  {
    profile: text(),
    status: oneOf(allowedValues.status),
    severity: oneOf(allowedValues.severity),
    firstUse: oneOf(allowedValues.firstUse),
  },
  ["profile"],
)

const matchMember = record<TermMatch, never>(
  {
    case: oneOf(allowedValues.case),
    hyphen: oneOf(allowedValues.hyphen),
    inflect: oneOf(allowedValues.inflect),
    forms: list(text(LONGEST_NAME)),
    head: numberBetween(0, 100),
    unsafeOk: flag,
    priority: numberBetween(-1_000, 1_000),
    requires: list(conditionMember),
    unless: list(conditionMember),
    minConfidence: numberBetween(0, 1),
  },
  [],
)

const examplesMember = record<TermExamples, never>({ positive: list(text()), negative: list(text()) }, [])

const contextMember = record<TermContext, "text">({ text: text(), source: text() }, ["text"])

const partsMember = record<
  Omit<Term, "match" | "examples"> & {
    readonly match: Partial<TermMatch>
    readonly examples: Partial<TermExamples>
  },
  "text" | "status"
>(
  {
    id: text(LONGEST_NAME),
    text: text(LONGEST_NAME),
    type: oneOf(allowedValues.termType),
    status: oneOf(allowedValues.status),
    severity: oneOf(allowedValues.severity),
    replacements: list(text(LONGEST_NAME)),
    partOfSpeech: text(),
    message: text(),
    match: matchMember,
    examples: examplesMember,
    validFrom: text(),
    validTo: text(),
    language: languageTag,
    profiles: list(text()),
    overrides: list(overrideMember),
    source: text(),
    notes: list(text()),
    contexts: list(contextMember),
    grammaticalNumber: text(),
    grammaticalGender: text(),
    geographicalUsage: text(),
    register: text(),
    foreign: list(foreignMember),
  },
  ["text", "status"],
)

/** A term; what it leaves out has the defaults that every import has. */
export const termMember: Member<Term> = (value, path, report) => {
  const parts = partsMember(value, path, report)
  if (parts === undefined) return undefined
  const type = parts.type ?? typeDefault(parts.text)
  return {
    ...parts,
    id: parts.id ?? termIdOf(parts.text, parts.language),
    type,
    replacements: parts.replacements ?? [],
    match: { ...matchDefaults(type, parts.partOfSpeech), ...parts.match },
    examples: { positive: parts.examples?.positive ?? [], negative: parts.examples?.negative ?? [] },
  }
}
