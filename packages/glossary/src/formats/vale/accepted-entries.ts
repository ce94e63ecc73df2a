import { compareText } from "../../model/compare-text.ts"
import type { Term } from "../../model/term.ts"
import { textPattern } from "./text-pattern.ts"

/** The approved terms as a vocabulary of Vale takes them, a regular expression each; common ones in any capitals. */
export function acceptedEntries(terms: readonly Term[]): readonly string[] {
  const entries = terms.map(
    ({ text, match }) => `${match.case === "common" ? "(?i)" : ""}${textPattern(text, "strict")}`,
  )
  return [...new Set(entries)].toSorted(compareText)
}
