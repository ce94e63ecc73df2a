import { diffConcepts } from "@readback/glossary"
import type { Command } from "../command.ts"
import { loadGlossary } from "../input/load-glossary.ts"
import { paintFor } from "../output/paint.ts"
import { Refusal } from "../refusal.ts"
import { diffLines } from "./diff-lines.ts"
import { languageOption } from "./language-option.ts"

/** `readback glossary diff`: what changed from one glossary file to another, by meaning and not by line. */
export const diffCommand: Command = {
  name: "glossary diff",
  summary: "say which concepts and terms were added, removed and changed",
  operands: "OLD NEW",
  options: { ...languageOption, json: { about: "print one JSON object instead of lines" } },
  notes: ["Exit code 0, whether anything changed or not. 2: could not run."],
  examples: ["readback glossary diff house-2025.csv house-2026.csv"],
  async run(args, terminal) {
    args.requireOperands(2, 2, "glossary diff OLD NEW")
    const [before = "", after = ""] = args.operands
    if (before === "-" && after === "-") throw new Refusal("Only one of both files can come from standard input.")
    const language = args.text("language")
    const old = await loadGlossary(before, language, terminal)
    const now = await loadGlossary(after, language, terminal)
    for (const { file, concepts } of [old, now])
      if (concepts.length === 0) throw new Refusal(`"${file}" gives no glossary. readback glossary lint says why.`)
    const diff = diffConcepts(old.concepts, now.concepts)
    const text = diffLines(diff, paintFor(terminal.isColoured)).join("\n")
    await terminal.write(`${args.has("json") ? JSON.stringify(diff) : text}\n`)
    return 0
  },
}
