import { compile, type Concept } from "@readback/glossary"

const LONGEST = 5

/** How much of what a glossary holds. */
export interface GlossaryStats {
  readonly concepts: number
  readonly terms: number
  readonly withDefinition: number
  readonly examples: number
  readonly byStatus: Readonly<Record<string, number>>
  readonly byType: Readonly<Record<string, number>>
  readonly byLanguage: Readonly<Record<string, number>>
  readonly bySubjectField: Readonly<Record<string, number>>
  /** Wordings that stand for several concepts, with those. */
  readonly homographs: Readonly<Record<string, readonly string[]>>
  readonly quarantined: readonly string[]
  readonly longestTerms: readonly string[]
}

/** Counts, the most frequent first. */
function tally(names: readonly string[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return Object.fromEntries([...counts].toSorted((a, b) => b[1] - a[1]))
}

/** Counts what a glossary holds. */
export function glossaryStats(concepts: readonly Concept[], language: string): GlossaryStats {
  const terms = concepts.flatMap((concept) => concept.terms.map((term) => ({ ...term, concept: concept.id })))
  const release = { glossaryId: "", number: 0, title: "", language, hash: "", concepts }
  const meanings = Map.groupBy(terms, ({ text, language: tag = language }) => `${tag} ${text}`)
  const homographs = [...meanings.values()].flatMap((group): [string, readonly string[]][] => {
    const ids = [...new Set(group.map(({ concept }) => concept))]
    return ids.length > 1 && group[0] !== undefined ? [[group[0].text, ids]] : []
  })
  return {
    concepts: concepts.length,
    terms: terms.length,
    withDefinition: concepts.filter(({ definition }) => (definition ?? "") !== "").length,
    examples: terms.reduce((total, { examples }) => total + examples.positive.length + examples.negative.length, 0),
    byStatus: tally(terms.map(({ status }) => status)),
    byType: tally(terms.map(({ type }) => type)),
    byLanguage: tally(terms.map(({ language: tag = language }) => tag)),
    bySubjectField: tally(concepts.flatMap(({ subjectFields }) => subjectFields)),
    homographs: Object.fromEntries(homographs),
    quarantined: compile(release).quarantined.map(({ text }) => text),
    longestTerms: terms
      .map(({ text }) => text)
      .toSorted((a, b) => b.length - a.length)
      .slice(0, LONGEST),
  }
}
