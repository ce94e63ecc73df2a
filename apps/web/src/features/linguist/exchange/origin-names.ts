import type { Layout, TableOrigin } from "@readback/glossary/formats"

/** What tables are called, and what is to be known of each. */
export const originNames: Readonly<Record<TableOrigin, { readonly name: string; readonly about: string }>> = {
  readback: { name: "Our own table", about: "One term in each row. Its columns are read by their headings." },
  "acronym-list": { name: "A list of abbreviations", about: "An abbreviation beside its meanings in each row." },
  memoq: { name: "A memoQ term base", about: "One concept in each row." },
  multiterm: { name: "A MultiTerm table", about: "One concept in each row." },
  skos: { name: "A table of SKOS labels", about: "One concept in each row." },
  deepl: { name: "A DeepL glossary", about: "Term, translation and the codes of their languages, without headings." },
  google: { name: "A Google glossary", about: "A column for each language." },
  "term-list": { name: "A list of terms", about: "One term in each row, with what is said of it." },
  "term-table": { name: "A table of terms", about: "One concept in each row." },
  unknown: { name: "A table we do not know", about: "Say what its columns hold; one of them has to hold the term." },
}

/** What the formats are called that are no tables. */
export const layoutNames: Readonly<Partial<Record<Layout, string>>> = {
  "tbx-dca": "TBX (ISO 30042:2019), style DCA",
  "tbx-dct": "TBX (ISO 30042:2019), style DCT",
  "tbx-v2": "TBX of 2008 (martif)",
  "tbx-min": "TBX-Min",
  json: "JSON of Readback",
}
