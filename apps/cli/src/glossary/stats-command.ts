import type { Command } from "../command.ts"
import { loadGlossary } from "../input/load-glossary.ts"
import { countOf } from "../output/count-of.ts"
import { paintFor, type Paint } from "../output/paint.ts"
import { printable } from "../output/printable.ts"
import { Refusal } from "../refusal.ts"
import { glossaryStats, type GlossaryStats } from "./glossary-stats.ts"
import { languageOption } from "./language-option.ts"

const SHOWN = 10

const some = (texts: readonly string[]): string => {
  const more = texts.length > SHOWN ? ` and ${texts.length - SHOWN} more` : ""
  return `${texts.slice(0, SHOWN).map(printable).join(", ")}${more}`
}

const listLines = (title: string, texts: readonly string[], paint: Paint): readonly string[] =>
  texts.length === 0 ? [] : [`${paint("bold", title)} (${texts.length}): ${some(texts)}`]

const tallyLines = (title: string, counts: Readonly<Record<string, number>>, paint: Paint): readonly string[] => {
  const rows = Object.entries(counts).map(([name, count]) => `${name} ${count.toLocaleString("en-US")}`)
  return rows.length === 0 ? [] : [`${paint("bold", title)}: ${some(rows)}`]
}

const statsLines = (stats: GlossaryStats, paint: Paint): readonly string[] => [
  `${countOf(stats.concepts, "concept")} (${stats.withDefinition.toLocaleString("en-US")} with a definition), ${countOf(stats.terms, "term")}, ${countOf(stats.examples, "example")}`,
  ...tallyLines("Status", stats.byStatus, paint),
  ...tallyLines("Type", stats.byType, paint),
  ...tallyLines("Language", stats.byLanguage, paint),
  ...tallyLines("Subject field", stats.bySubjectField, paint),
  ...listLines("Several meanings", Object.keys(stats.homographs), paint),
  ...listLines("Quarantined", stats.quarantined, paint),
  ...listLines("Longest", stats.longestTerms, paint),
]

/** `readback glossary stats`: how much of what a glossary holds. */
export const statsCommand: Command = {
  name: "glossary stats",
  summary: "count concepts and terms by status, type, language and subject field",
  operands: "FILE",
  options: { ...languageOption, json: { about: "print one JSON object instead of lines" } },
  notes: [],
  examples: ["readback glossary stats house.csv"],
  async run(args, terminal) {
    args.requireOperands(1, 1, "glossary stats FILE")
    const [path = "-"] = args.operands
    const { file, language, concepts } = await loadGlossary(path, args.text("language"), terminal)
    if (concepts.length === 0) throw new Refusal(`"${file}" gives no glossary. readback glossary lint says why.`)
    const stats = glossaryStats(concepts, language)
    const text = statsLines(stats, paintFor(terminal.isColoured)).join("\n")
    await terminal.write(`${args.has("json") ? JSON.stringify(stats) : text}\n`)
    return 0
  },
}
