import { checkRelease } from "@readback/glossary"
import type { Command } from "../command.ts"
import { loadGlossary } from "../input/load-glossary.ts"
import { countOf } from "../output/count-of.ts"
import { paintFor } from "../output/paint.ts"
import { type FileIssue, issueLine } from "./issue-line.ts"
import { languageOption } from "./language-option.ts"

const FELL_SHORT = 1
// Reading a file tells of a quarantined term with its line; the check of the whole tells of it again.
const keyOf = ({ code, conceptId, termId }: FileIssue): string => JSON.stringify([code, conceptId, termId])

const isQuarantine = ({ code }: FileIssue): boolean => code.startsWith("quarantined-")

/** `readback glossary lint`: what is wrong with a glossary file, and with the glossary in it. */
export const lintCommand: Command = {
  name: "glossary lint",
  summary: "check a glossary file: its rows, its integrity, its examples",
  operands: "FILE",
  options: { ...languageOption, json: { about: "print one JSON object instead of lines" } },
  notes: ["Exit code 0: no errors (there may be warnings). 1: errors. 2: could not run."],
  examples: ["readback glossary lint house.csv"],
  async run(args, terminal) {
    args.requireOperands(1, 1, "glossary lint FILE")
    const [path = "-"] = args.operands
    const { file, concepts, issues: fileIssues } = await loadGlossary(path, args.text("language"), terminal)
    const told = new Set(fileIssues.map(keyOf))
    const integrity = checkRelease(concepts).filter((issue) => !told.has(keyOf(issue)))
    const issues: readonly FileIssue[] = [...fileIssues, ...integrity]
    const errors = issues.filter(({ severity }) => severity === "error").length
    const warnings = issues.length - errors
    const counts = { concepts: concepts.length, errors, warnings, quarantined: issues.filter(isQuarantine).length }
    const paint = paintFor(terminal.isColoured)
    const lines = [
      ...issues.map((issue) => issueLine(file, issue, paint)),
      `${countOf(concepts.length, "concept")}, ${countOf(errors, "error")}, ${countOf(warnings, "warning")}`,
    ]
    await terminal.write(args.has("json") ? `${JSON.stringify({ file, counts, issues })}\n` : `${lines.join("\n")}\n`)
    return errors > 0 || concepts.length === 0 ? FELL_SHORT : 0
  },
}
