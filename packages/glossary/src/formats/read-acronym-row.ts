import { cleanForm, foldKey } from "../text/fold.ts"
import type { Term } from "../model/term.ts"
import { addTerm } from "./concept-draft.ts"
import { contentId } from "./content-id.ts"
import { draftConcept, warnIfQuarantined, type GlossaryDraft } from "./glossary-draft.ts"
import { LONGEST_NAME } from "./longest-name.ts"
import { matchDefaults } from "./match-defaults.ts"
import type { RowReader } from "./row-reader.ts"
import { termIdOf } from "./term-id.ts"

const bare = (text: string, type: Term["type"], status: Term["status"]): Term => ({
  id: termIdOf(text, undefined),
  text,
  type,
  status,
  replacements: [],
  match: matchDefaults(type, undefined),
  examples: { positive: [], negative: [] },
})

/** Splits expansions at `;` or ` | `, but not inside parentheses. */
function splitExpansions(cell: string): readonly string[] {
  const parts: string[] = [""]
  let depth = 0
  for (const [token] of cell.matchAll(/ \| |[^]/g)) {
    if (token === "(") depth += 1
    if (token === ")") depth = Math.max(0, depth - 1)
    if (depth === 0 && (token === ";" || token === " | ")) parts.push("")
    else parts.push((parts.pop() ?? "") + token)
  }
  return parts.map((part) => part.replace(/\s+/g, " ").trim()).filter((part) => part !== "")
}

/** Reads one row of an abbreviation list: each expansion is a concept, the abbreviation an admitted acronym of it. */
export function readAcronymRow(glossary: GlossaryDraft, row: RowReader): boolean {
  const text = cleanForm(row.cell("acronym")).replace(/\s+/g, " ")
  const expansions = splitExpansions(row.cell("expansions"))
  if (text === "" || expansions.length === 0) {
    const field = text === "" ? "acronym" : "expansions"
    const what = text === "" ? "abbreviation" : "expansion"
    const message = `Line ${row.line} has no ${what} and was skipped. Fill it in or delete the row.`
    glossary.issues.add(row.issue("error", text === "" ? "missing-term" : "missing-expansion", field, message))
    return false
  }
  if (expansions.some((expansion) => expansion.length > LONGEST_NAME)) {
    const message = `Line ${row.line} has an expansion of more than ${LONGEST_NAME} characters and was skipped. Shorten it, or separate expansions with ";".`
    glossary.issues.add(row.issue("error", "too-long", "expansions", message))
    return false
  }
  const acronym = bare(text, "acronym", "admitted")
  let isNew = false
  for (const expansion of expansions) {
    const id = contentId(expansion)
    const concept = draftConcept(glossary, id, row.line)
    if (concept.terms.size === 0)
      addTerm(concept, termIdOf(expansion, undefined), bare(expansion, "fullForm", "preferred"))
    const source = row.cell("source")
    if (source !== "") concept.definitionSource ??= source
    for (const note of [row.cell("context"), row.cell("notes")]) if (note !== "") concept.notes.add(note)
    if (foldKey(text) !== foldKey(expansion) && !concept.terms.has(acronym.id)) {
      addTerm(concept, acronym.id, acronym)
      isNew = true
      continue
    }
    const message = `"${text}" is already listed for "${expansion}". Delete the repetition.`
    glossary.issues.add({ ...row.issue("warning", "duplicate-term", "acronym", message), conceptId: id, termId: text })
  }
  if (isNew) warnIfQuarantined(glossary, contentId(expansions[0] ?? ""), acronym, row, "acronym")
  return true
}
