import type { Concept } from "../model/concept.ts"
import type { Term } from "../model/term.ts"
import { isDiscouraged } from "../model/term-kind.ts"
import { writeList } from "./list-cell.ts"
import { quoteCell } from "./quote-cell.ts"
import { languageName } from "./table/language-name.ts"

/** Longest entry that DeepL takes, in bytes of UTF-8 (developers.deepl.com, glossaries). */
const DEEPL_BYTES = 1_024

const rowOf = (cells: readonly string[]): string => `${cells.map(quoteCell).join(",")}\r\n`

const written = (concept: Concept): readonly Term[] => concept.terms.filter(({ type }) => type !== "shield")

/** Terms of a concept by language, the approved ones first; `language` is that of terms which name none. */
const byLanguage = (concept: Concept, language: string): ReadonlyMap<string, readonly Term[]> =>
  Map.groupBy(
    written(concept).toSorted((a, b) => rank(a) - rank(b)),
    (term) => term.language ?? language,
  )

const rank = (term: Term): number => (term.status === "preferred" ? 0 : isDiscouraged(term) ? 2 : 1)

/** The languages of a glossary, its own first, and how many terms one concept has in each at most. */
function languagesOf(concepts: readonly Concept[], language: string): ReadonlyMap<string, number> {
  const most = new Map<string, number>([[language, 1]])
  for (const concept of concepts)
    for (const [tag, terms] of byLanguage(concept, language)) most.set(tag, Math.max(most.get(tag) ?? 0, terms.length))
  return most
}

const times = <Cell>(count: number, cell: (at: number) => Cell): readonly Cell[] =>
  Array.from({ length: count }, (_, at) => cell(at))

const definitionIn = (concept: Concept, tag: string, language: string): string =>
  (tag === language ? concept.definition : concept.languageSections?.find((one) => one.language === tag)?.definition) ??
  ""

/**
 * Writes a table for MultiTerm Convert: an entry per row, and for each language as many pairs of term and status as its
 * longest entry needs. Notes, relations and rules of matching are left out.
 */
export function* writeMultitermCsv(concepts: readonly Concept[], language: string): Generator<string> {
  const languages = [...languagesOf(concepts, language)]
  yield rowOf([
    "Entry Number",
    "Subject",
    ...languages.flatMap(([tag, count]) => [
      ...times(count, () => [languageName(tag), "Status"]).flat(),
      `${languageName(tag)} Definition`,
    ]),
  ])
  for (const concept of concepts) {
    const terms = byLanguage(concept, language)
    yield rowOf([
      concept.id,
      writeList(concept.subjectFields),
      ...languages.flatMap(([tag, count]) => [
        ...times(count, (at) => {
          const term = terms.get(tag)?.[at]
          return [term?.text ?? "", term?.status ?? ""]
        }).flat(),
        definitionIn(concept, tag, language),
      ]),
    ])
  }
}

/**
 * Writes a table as memoQ exports and imports it. memoQ knows one status, forbidden, which deprecated and superseded terms get
 * too. Relations and rules of matching are left out.
 */
export function* writeMemoqCsv(concepts: readonly Concept[], language: string): Generator<string> {
  const languages = [...languagesOf(concepts, language)]
  yield rowOf([
    "Entry_ID",
    "Entry_Subject",
    "Entry_Note",
    ...languages.flatMap(([tag, count]) => [
      `${languageName(tag)}_Def`,
      ...times(count, () => [languageName(tag), "Term_Info", "Term_Example"]).flat(),
    ]),
  ])
  for (const concept of concepts) {
    const terms = byLanguage(concept, language)
    yield rowOf([
      concept.id,
      writeList(concept.subjectFields),
      (concept.notes ?? []).join("\n"),
      ...languages.flatMap(([tag, count]) => [
        definitionIn(concept, tag, language),
        ...times(count, (at) => {
          const term = terms.get(tag)?.[at]
          if (term === undefined) return ["", "", ""]
          return [term.text, isDiscouraged(term) ? "Forbidden" : "CasePermissive", term.contexts?.[0]?.text ?? ""]
        }).flat(),
      ]),
    ])
  }
}

const preferredIn = (concept: Concept, tag: string, language: string): Term | undefined =>
  written(concept).find((term) => (term.language ?? language) === tag && term.status === "preferred")

/**
 * Writes a set of equivalent terms for Google Cloud Translation: a column for each language, the preferred term of each
 * concept that has one in two languages at least.
 */
export function* writeGoogleCsv(concepts: readonly Concept[], language: string): Generator<string> {
  const tags = [...languagesOf(concepts, language).keys()]
  yield rowOf([...tags, "pos", "description"])
  for (const concept of concepts) {
    const terms = tags.map((tag) => preferredIn(concept, tag, language))
    const [first, second] = terms.filter((term) => term !== undefined)
    if (first === undefined || second === undefined) continue
    yield rowOf([
      ...terms.map((term) => term?.text ?? ""),
      first.partOfSpeech ?? "",
      (concept.definition ?? "").replaceAll(/\s+/gu, " "),
    ])
  }
}

/**
 * Writes pairs for DeepL, `source,target,en,fr`: each approved term of the glossary's language with the preferred one of
 * each other language. A source stands once for each language, as DeepL asks; pairs that are too long for it are left out.
 */
export function* writeDeeplCsv(concepts: readonly Concept[], language: string): Generator<string> {
  const bytes = new TextEncoder()
  const fits = (text: string): boolean => bytes.encode(text).length <= DEEPL_BYTES
  const others = [...languagesOf(concepts, language).keys()].filter((tag) => tag !== language)
  for (const tag of others) {
    const known = new Set<string>()
    for (const concept of concepts) {
      const target = preferredIn(concept, tag, language)
      if (target === undefined || !fits(target.text)) continue
      for (const source of byLanguage(concept, language).get(language) ?? []) {
        if (isDiscouraged(source) || known.has(source.text) || !fits(source.text)) continue
        known.add(source.text)
        yield rowOf([source.text, target.text, language, tag])
      }
    }
  }
}
