import { commonWords } from "../../match/common-words.ts"
import type { Term } from "../../model/term.ts"

const isOrdinary = (word: string): boolean =>
  commonWords.has(word) || (word.length > 4 && word.endsWith("s") && commonWords.has(word.slice(0, -1)))

/** Whether a term is matched freely, shown but not scored, or never matched (scoring design, C.4). */
export function quarantineOf(term: Term): "free" | "shown" | "never" {
  if (term.match.unsafeOk === true && (term.match.requires ?? []).length > 0) return "free"
  const text = term.text
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/gu, "")
    .normalize("NFC")
    .trim()
  if (Array.from(text).length <= 1) return "never"
  if (term.match.case !== "acronym") return "free"
  if (/^\p{Ll}{7,}$/u.test(text)) return "never"
  if (!isOrdinary(text.toLowerCase())) return "free"
  return text === text.toUpperCase() ? "shown" : "never"
}
