import {
  canonicalJson,
  type Concept,
  type ConceptChange,
  type FieldChange,
  type GlossaryDiff,
} from "@readback/glossary"
import { countOf } from "../output/count-of.ts"
import type { Paint } from "../output/paint.ts"
import { printable } from "../output/printable.ts"

const wordsOf = (value: unknown): string => {
  if (value === null || value === "") return "nothing"
  return typeof value === "string" ? `"${printable(value)}"` : printable(canonicalJson(value))
}

const fieldLine = ({ field, before, after }: FieldChange): string => `${field}: ${wordsOf(before)} -> ${wordsOf(after)}`

const termsOf = ({ terms }: Concept): string =>
  terms.map(({ text, status }) => `${printable(text)} (${status})`).join(", ")

const changeLines = (change: ConceptChange, paint: Paint): readonly string[] => [
  `${paint("yellow", "~")} ${paint("bold", printable(change.concept))}`,
  ...change.fields.map((field) => `    ${fieldLine(field)}`),
  ...change.addedTerms.map((term) => `    ${paint("green", `+ ${printable(term)}`)}`),
  ...change.removedTerms.map((term) => `    ${paint("red", `- ${printable(term)}`)}`),
  ...change.changedTerms.flatMap(({ term, fields }) => [
    `    ~ ${printable(term)}`,
    ...fields.map((field) => `        ${fieldLine(field)}`),
  ]),
]

/** A difference for people to read: concepts added, removed and changed, then how many of each. */
export function diffLines({ added, removed, changed }: GlossaryDiff, paint: Paint): readonly string[] {
  return [
    ...added.map((concept) => `${paint("green", "+")} ${paint("bold", printable(concept.id))}: ${termsOf(concept)}`),
    ...removed.map((concept) => `${paint("red", "-")} ${paint("bold", printable(concept.id))}: ${termsOf(concept)}`),
    ...changed.flatMap((change) => changeLines(change, paint)),
    `${countOf(added.length, "concept")} added, ${removed.length} removed, ${changed.length} changed`,
  ]
}
