import { canonicalJson } from "../model/canonical-json.ts"
import type { Concept } from "../model/concept.ts"
import type { Term } from "../model/term.ts"
import { changedFields, type FieldChange } from "./changed-fields.ts"

/** How one concept differs between two states of a glossary. */
export interface ConceptChange {
  readonly concept: string
  readonly fields: readonly FieldChange[]
  readonly addedTerms: readonly string[]
  readonly removedTerms: readonly string[]
  readonly changedTerms: readonly { readonly term: string; readonly fields: readonly FieldChange[] }[]
}

/** The difference of two states of a glossary, concept by concept, in the order of the files. */
export interface GlossaryDiff {
  readonly added: readonly Concept[]
  readonly removed: readonly Concept[]
  readonly changed: readonly ConceptChange[]
}

const byId = <Named extends { readonly id: string }>(all: readonly Named[]): ReadonlyMap<string, Named> =>
  new Map(all.map((one) => [one.id, one]))

const missingIn = <Named extends { readonly id: string }>(all: readonly Named[], other: ReadonlyMap<string, Named>) =>
  all.filter(({ id }) => !other.has(id))

const textOf = ({ text }: Term): string => text

function conceptChange(before: Concept, after: Concept): ConceptChange {
  const [old, now] = [byId(before.terms), byId(after.terms)]
  return {
    concept: before.id,
    fields: changedFields(before, after, ["terms"]),
    addedTerms: missingIn(after.terms, old).map(textOf),
    removedTerms: missingIn(before.terms, now).map(textOf),
    changedTerms: before.terms.flatMap((term) => {
      const other = now.get(term.id)
      const fields = other === undefined ? [] : changedFields(term, other, ["id"])
      return fields.length === 0 ? [] : [{ term: term.text, fields }]
    }),
  }
}

/** Compares two states of a glossary by the ids of their concepts and terms; the order of either means nothing. */
export function diffConcepts(before: readonly Concept[], after: readonly Concept[]): GlossaryDiff {
  const [old, now] = [byId(before), byId(after)]
  return {
    added: missingIn(after, old),
    removed: missingIn(before, now),
    changed: before.flatMap((concept) => {
      const other = now.get(concept.id)
      if (other === undefined || canonicalJson(concept) === canonicalJson(other)) return []
      const change = conceptChange(concept, other)
      const size = change.fields.length + change.addedTerms.length + change.removedTerms.length
      return size + change.changedTerms.length === 0 ? [] : [change]
    }),
  }
}
