import { surfaceForms } from "../../match/surface-forms.ts"
import type { Term } from "../../model/term.ts"
import { textPattern } from "./text-pattern.ts"

const letter = "[\\p{L}\\p{N}_]"

/**
 * A regular expression that finds every form of a term as a whole word. It brings its own boundaries, because those that
 * Vale adds (`\b`) never match beside a term that begins or ends with a sign.
 */
export function termPattern(term: Term): string {
  const { case: rule, hyphen } = term.match
  const patterns = [...new Set(surfaceForms(term).map((form) => textPattern(form, hyphen)))]
  // The longest first, because the first alternative that matches wins.
  const any = patterns.toSorted((a, b) => b.length - a.length).join("|")
  const group = rule === "common" ? `(?i:${folded(any)})` : `(?:${any})`
  return `(?<!${letter})${group}(?!${letter})`
}

/** Small letters outside escapes, so that two spellings of one term give one pattern. */
const folded = (pattern: string): string =>
  pattern.replaceAll(/\\.|[^\\]+/gsu, (part) => (part.startsWith("\\") ? part : part.toLowerCase()))
