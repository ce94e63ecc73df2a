import type { Concept } from "../../model/concept.ts"
import { isDiscouraged } from "../../model/term-kind.ts"
import type { GlossaryMeta } from "../glossary-meta.ts"
import { abbreviationRule } from "./abbreviation-rule.ts"
import { discouragedPatterns } from "./discouraged-patterns.ts"
import { discouragedRules } from "./discouraged-rules.ts"
import { styleName } from "./style-name.ts"
import { spellingWords } from "./spelling-words.ts"
import type { ValeFile } from "./vale-file.ts"
import { valeRule } from "./vale-rule.ts"
import { acceptedEntries } from "./accepted-entries.ts"

/**
 * Writes a glossary as a style of Vale 3 (https://vale.sh/docs/styles): rules for discouraged terms and for abbreviations,
 * words for the spelling, a vocabulary, and a `.vale.ini` that uses them. Profiles, contexts and validity are not carried.
 */
export function writeValeStyle(concepts: readonly Concept[], meta: GlossaryMeta = {}): readonly ValeFile[] {
  const { title = "Glossary", language = "en" } = meta
  const name = styleName(title)
  const approved = concepts.flatMap(({ terms }) =>
    terms.filter((term) => (term.language ?? language) === language && term.type !== "shield" && !isDiscouraged(term)),
  )
  const abbreviations = abbreviationRule(concepts, language)
  const spelling = valeRule(
    { extends: "spelling", message: "'%s' is neither in the dictionary nor in the glossary.", level: "suggestion" },
    { ignore: [`${name}.txt`] },
  )
  const rules: readonly ValeFile[] = [
    ...discouragedRules(discouragedPatterns(concepts, language)),
    ...(abbreviations === undefined ? [] : [{ path: "Abbreviations.yml", text: abbreviations }]),
    { path: "Spelling.yml", text: spelling },
  ]
  return [
    { path: ".vale.ini", text: settings(name) },
    { path: `styles/${name}/meta.json`, text: styleMeta(title) },
    ...rules.map(({ path, text }) => ({ path: `styles/${name}/${path}`, text })),
    { path: `styles/config/ignore/${name}.txt`, text: linesOf(spellingWords(approved)) },
    { path: `styles/config/vocabularies/${name}/accept.txt`, text: linesOf(acceptedEntries(approved)) },
    { path: `styles/config/vocabularies/${name}/reject.txt`, text: "" },
  ]
}

const linesOf = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join("")

// The style named Vale is left out: its rule Terms would call every sentence wrong that begins with a term.
const settings = (name: string): string => `StylesPath = styles
MinAlertLevel = suggestion
# The vocabulary lets rules of other styles pass over the terms. Ours need none, and Vale is slow with thousands.
# Vocab = ${name}

[*.{md,rst,adoc,txt,html}]
BasedOnStyles = ${name}
`

const styleMeta = (title: string): string =>
  `${JSON.stringify({ feed: "", vale_version: ">=3.0.0", name: title, description: `Terminology of ${title}`, sources: [] }, null, 2)}\n`
