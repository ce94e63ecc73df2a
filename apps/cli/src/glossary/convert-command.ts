import { basename, resolve } from "node:path"
import { type Concept, diffConcepts } from "@readback/glossary"
import {
  type GlossaryFormat,
  parseGlossary,
  skosLosses,
  writeGlossary,
  writeValeStyle,
} from "@readback/glossary/formats"
import type { Command } from "../command.ts"
import { loadGlossary } from "../input/load-glossary.ts"
import { countOf } from "../output/count-of.ts"
import { paintFor } from "../output/paint.ts"
import { Refusal } from "../refusal.ts"
import { diffLines } from "./diff-lines.ts"
import { formatOf, formatNames } from "./format-of.ts"
import { languageOption } from "./language-option.ts"
import { saveFile, saveFiles } from "./save-files.ts"

/** `readback glossary convert`: writes a glossary in another format, and says what that format cannot hold. */
export const convertCommand: Command = {
  name: "glossary convert",
  summary: "write a glossary in another format and report what is lost",
  operands: "IN [OUT]",
  options: {
    ...languageOption,
    to: { value: "FORMAT", about: `one of ${formatNames.join(", ")}, where OUT does not tell it` },
  },
  notes: [
    "--to vale writes a folder for vale.sh: OUT is made, or a folder that has no .vale.ini.",
    "Without OUT the glossary goes to standard output; the report is on standard error.",
    "Exit code 0, even where something is lost, which reading the new file again shows. 2: could not run.",
  ],
  examples: [
    "readback glossary convert abbreviations.csv house.csv",
    "readback glossary convert --to csv old.csv > new.csv",
    "readback glossary convert --to vale house.csv house-style",
  ],
  async run(args, terminal) {
    args.requireOperands(1, 2, "glossary convert IN [OUT] [--to FORMAT]")
    const [source = "-", target] = args.operands
    const format = formatOf(args.text("to"), target)
    const { file, language, concepts, issues } = await loadGlossary(source, args.text("language"), terminal)
    if (concepts.length === 0) throw new Refusal(`"${file}" gives no glossary. readback glossary lint says why.`)
    const errors = issues.filter(({ severity }) => severity === "error").length
    if (errors > 0)
      terminal.note(`${countOf(errors, "error")} in ${file}: readback glossary lint lists what was left out.`)
    if (format === "vale") {
      const files = writeValeStyle(concepts, { title: styleTitle(target), language })
      terminal.note(`${countOf(await saveFiles(target, files), "file")} written. Read by Vale, not by Readback.`)
      return 0
    }
    const written = [...writeGlossary(concepts, format, { title: file, language })].join("")
    if (target === undefined) await terminal.write(written)
    else await saveFile(target, written)
    const lost = lossLines(concepts, format, written, language)
    if (lost.length === 0) terminal.note(`${countOf(concepts.length, "concept")} written, nothing lost.`)
    else for (const line of [`${countOf(concepts.length, "concept")} written. Lost:`, ...lost]) terminal.note(line)
    return 0
  },
}

/** What the tables of other tools leave out; it is too much to be counted. */
const saidBeforehand: Readonly<Partial<Record<GlossaryFormat, string>>> = {
  "multiterm-csv": "notes, sources, relations, rules of matching and examples",
  "memoq-csv": "statuses but for forbidden, sources, relations, rules of matching and examples",
  "google-csv": "all but the preferred terms of concepts in two languages, and their definitions",
  "deepl-csv": "all but the pairs of terms",
}

/** What the new file cannot hold: of SKOS labels known beforehand, of others found by reading it again. */
function lossLines(
  concepts: readonly Concept[],
  format: GlossaryFormat,
  written: string,
  language: string,
): readonly string[] {
  const known = saidBeforehand[format]
  if (known !== undefined) return [known]
  if (format === "skos-csv") return skosLosses(concepts).map(({ what, count }) => `${what}: ${count}`)
  const lost = diffConcepts(concepts, parseGlossary(written, { defaultLanguage: language }).concepts)
  const count = lost.added.length + lost.removed.length + lost.changed.length
  return count === 0 ? [] : diffLines(lost, paintFor(false))
}

/** A Vale style is called as its folder is. */
const styleTitle = (target: string | undefined): string => basename(resolve(target ?? "."))
