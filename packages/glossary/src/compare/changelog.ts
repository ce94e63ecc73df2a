import type { Concept } from "../model/concept.ts"
import { conceptName } from "../model/concept-name.ts"
import type { FieldChange } from "./changed-fields.ts"
import type { ConceptChange, GlossaryDiff } from "./diff-concepts.ts"

/** Concepts named in each part; what is left out is counted. */
const MOST = 200

/**
 * What is new in a state of a glossary, in Markdown for the notes of a release: concepts added, changed and removed, by
 * name, with the terms and statuses that changed. `after` is the new state.
 */
export function changelog({ added, changed, removed }: GlossaryDiff, after: readonly Concept[]): string {
  const names = new Map(after.map((concept) => [concept.id, conceptName(concept)]))
  const counts = [
    counted(added.length, "added"),
    counted(changed.length, "changed"),
    counted(removed.length, "removed"),
  ]
  const summary = counts.filter((count) => count !== "").join(", ")
  if (summary === "") return ""
  const parts = [
    part("Added", added.map(addedLine)),
    part(
      "Changed",
      changed.map((change) => `**${plain(names.get(change.concept) ?? change.concept)}**: ${changeWords(change)}`),
    ),
    part(
      "Removed",
      removed.map((concept) => `**${plain(conceptName(concept))}**`),
    ),
  ]
  return [`${summary}.`, ...parts.filter((text) => text !== "")].join("\n\n")
}

const counted = (count: number, what: string): string =>
  count === 0 ? "" : `${count} ${count === 1 ? "concept" : "concepts"} ${what}`

function part(heading: string, lines: readonly string[]): string {
  if (lines.length === 0) return ""
  const sorted = lines.toSorted((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1))
  const more = lines.length > MOST ? [`and ${lines.length - MOST} more`] : []
  return [`## ${heading}`, "", ...[...sorted.slice(0, MOST), ...more].map((line) => `- ${line}`)].join("\n")
}

function addedLine(concept: Concept): string {
  const name = conceptName(concept)
  const others = concept.terms.filter(({ text, type }) => text !== name && type !== "shield")
  const also = others.map(({ text, status }) => (status === "preferred" ? plain(text) : `${plain(text)} (${status})`))
  return `**${plain(name)}**${also.length === 0 ? "" : `: ${also.join(", ")}`}`
}

function changeWords({ fields, addedTerms, removedTerms, changedTerms }: ConceptChange): string {
  const words = [
    ...fields.map(({ field }) => field),
    ...addedTerms.map((term) => `term "${plain(term)}" added`),
    ...removedTerms.map((term) => `term "${plain(term)}" removed`),
    ...changedTerms.map(({ term, fields: changes }) => `term "${plain(term)}" (${changes.map(fieldWords).join(", ")})`),
  ]
  return words.join("; ")
}

const fieldWords = ({ field, before, after }: FieldChange): string =>
  field === "status" || field === "text" ? `${field} ${plain(String(before))} to ${plain(String(after))}` : field

/** A text of the glossary as Markdown that says just that, on one line. */
const plain = (text: string): string => text.replaceAll(/\s+/gu, " ").replaceAll(/[\\`*_[\]<>#|~]/gu, "\\$&")
