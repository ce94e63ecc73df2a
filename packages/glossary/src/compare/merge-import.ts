import { canonicalJson } from "../model/canonical-json.ts"
import type { Concept } from "../model/concept.ts"
import type { Term } from "../model/term.ts"
import { isAbbreviation } from "../model/term-kind.ts"
import { cleanForm, foldKey } from "../text/fold.ts"
import type { ConceptEdit } from "./apply-edits.ts"

/**
 * How imported concepts meet those that are there: `by-id` replaces those of the same id, `by-term` adds to the concept
 * that has one of their full forms, `add-only` leaves out what is there by id or by full form.
 */
export type ImportPolicy = "by-id" | "by-term" | "add-only"

/** What an import makes of a glossary. */
export interface ImportedEdits {
  readonly edits: readonly ConceptEdit[]
  /** Imported concepts that say what is there already, and those left out by the policy. */
  readonly unchanged: number
  readonly leftOut: number
  /** Imported concepts that were added to one of another id: theirs, and the one that they are part of now. */
  readonly joined: readonly { readonly conceptId: string; readonly into: string }[]
}

/** Merges imported concepts into a glossary; with `removeMissing` concepts that the import does not have are removed. */
export function mergeImport(
  concepts: readonly Concept[],
  imported: readonly Concept[],
  policy: ImportPolicy,
  { removeMissing = false }: { readonly removeMissing?: boolean } = {},
): ImportedEdits {
  const there = new Map(concepts.map((concept) => [concept.id, concept]))
  const byForm = policy === "by-id" ? new Map<string, string>() : fullForms(concepts)
  const targets = new Map(imported.map((concept) => [concept.id, targetOf(concept, there, byForm)]))
  const joined = [...targets].flatMap(([conceptId, into]) =>
    policy === "by-term" && into !== undefined && into !== conceptId ? [{ conceptId, into }] : [],
  )
  const renamed = new Map(joined.map(({ conceptId, into }) => [conceptId, into]))
  const after = new Map<string, Concept>()
  let leftOut = 0
  for (const concept of imported) {
    const target = targets.get(concept.id)
    if (policy === "add-only" && target !== undefined) {
      leftOut += 1
      continue
    }
    const id = policy === "by-term" ? (target ?? concept.id) : concept.id
    const former = policy === "by-term" ? (after.get(id) ?? there.get(id)) : undefined
    const renewed = withRelations(concept, renamed)
    after.set(id, former === undefined ? renewed : joinConcepts(former, renewed))
  }
  const edits: ConceptEdit[] = []
  let unchanged = 0
  for (const [conceptId, now] of after) {
    const before = there.get(conceptId) ?? null
    if (before !== null && canonicalJson(before) === canonicalJson(now)) unchanged += 1
    else edits.push({ conceptId, before, after: now })
  }
  if (removeMissing) {
    const met = new Set([...targets.values()].flatMap((id) => id ?? []))
    for (const before of concepts) {
      if (!met.has(before.id)) edits.push({ conceptId: before.id, before, after: null })
    }
  }
  return { edits, unchanged, leftOut, joined }
}

/** A full form in one language, as it is looked up. Abbreviations are no sign of one concept: they have many senses. */
const formKey = ({ text, language }: Term): string => `${language ?? ""} ${foldKey(cleanForm(text)).trim()}`

const isFullForm = (term: Term): boolean => !isAbbreviation(term) && term.type !== "shield" && term.type !== "symbol"

function fullForms(concepts: readonly Concept[]): Map<string, string> {
  const found = new Map<string, string>()
  for (const { id, terms } of concepts) {
    for (const term of terms) {
      if (isFullForm(term) && !found.has(formKey(term))) found.set(formKey(term), id)
    }
  }
  return found
}

/** The concept of the glossary that an imported one is: the one of its id, else one of its full form. */
function targetOf(
  concept: Concept,
  there: ReadonlyMap<string, Concept>,
  byForm: ReadonlyMap<string, string>,
): string | undefined {
  if (there.has(concept.id)) return concept.id
  const form = concept.terms.find((term) => isFullForm(term) && byForm.has(formKey(term)))
  return form === undefined ? undefined : byForm.get(formKey(form))
}

function withRelations(concept: Concept, renamed: ReadonlyMap<string, string>): Concept {
  if (concept.relations === undefined || renamed.size === 0) return concept
  const relations = concept.relations.map((one) => ({ ...one, target: renamed.get(one.target) ?? one.target }))
  return { ...concept, relations }
}

/** A concept with what another adds to it: what it says already stays, its terms keep their status. */
function joinConcepts(former: Concept, more: Concept): Concept {
  const added = newTerms(former.terms, more.terms)
  return {
    ...more,
    ...former,
    subjectFields: union(former.subjectFields, more.subjectFields),
    terms: [...former.terms, ...added],
    ...both(former.notes, more.notes, (notes) => ({ notes })),
    ...both(former.figures, more.figures, (figures) => ({ figures })),
    ...both(former.relations, more.relations, (relations) => ({ relations })),
    ...both(
      former.languageSections,
      more.languageSections,
      (languageSections) => ({ languageSections }),
      ({ language }) => language,
    ),
    ...both(former.foreign, more.foreign, (foreign) => ({ foreign })),
  }
}

function newTerms(former: readonly Term[], more: readonly Term[]): readonly Term[] {
  const keyOf = ({ text, language }: Term): string => `${language ?? ""} ${cleanForm(text)}`
  const known = new Set(former.map(keyOf))
  const ids = new Set(former.map(({ id }) => id))
  const hasPreferred = new Set(former.flatMap((term) => (term.status === "preferred" ? [term.language ?? ""] : [])))
  return more
    .filter((term) => !known.has(keyOf(term)))
    .map((term) => {
      const id = freeId(term.id, ids)
      ids.add(id)
      // One preferred term of a language is there already; the new one is another way to say it.
      const isSecond = term.status === "preferred" && isFullForm(term) && hasPreferred.has(term.language ?? "")
      return { ...term, id, ...(isSecond ? { status: "admitted" as const } : {}) }
    })
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  for (let id = wanted, at = 2; ; id = `${wanted}-${at}`, at += 1) if (!taken.has(id)) return id
}

const union = <One>(a: readonly One[], b: readonly One[], keyOf: (one: One) => string = canonicalJson) => {
  const known = new Set(a.map(keyOf))
  return [...a, ...b.filter((one) => !known.has(keyOf(one)))]
}

/** The members of both lists as a part of a concept; nothing where there are none. */
function both<One, Part>(
  a: readonly One[] | undefined,
  b: readonly One[] | undefined,
  partOf: (all: readonly One[]) => Part,
  keyOf?: (one: One) => string,
): Part | undefined {
  const all = union(a ?? [], b ?? [], keyOf)
  return all.length === 0 ? undefined : partOf(all)
}
