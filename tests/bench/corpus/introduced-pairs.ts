import type { Match, Report } from "@readback/glossary"

/** What became of an abbreviation that a document itself introduces as "words (ABC)". */
export type PairOutcome =
  | "sense of the list"
  | "sense of the list in other words"
  | "another sense"
  | "garbled sense"
  | "not recognised"

const small = new Set("a an and at by for in of on or the to with".split(" "))
const longestLead = 200

/** Whether the last words of `lead` spell the letters by their initials; small words may be skipped. Written apart from the engine's. */
function spells(lead: string, letters: string): boolean {
  const words = lead.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  let left = letters.length
  for (const word of words.toReversed()) {
    if (left > 0 && word.startsWith(letters.charAt(left - 1))) left -= 1
    else if (!small.has(word)) return left === 0
    if (left === 0) return true
  }
  return false
}

const isIntroduction = (text: string, { start, end, surface }: Match): boolean => {
  if (text.charAt(start - 1) !== "(" || text.charAt(end) !== ")") return false
  const letters = surface.replace(/s$/, "").replace(/\P{L}/gu, "").toLowerCase()
  return letters.length > 1 && spells(text.slice(Math.max(0, start - longestLead), start - 1), letters)
}

/** The abbreviations that a document introduces in words that spell them, each with what the engine made of it. */
export function introducedPairs(
  text: string,
  { matches, findings, unscored }: Report,
): ReadonlyMap<string, PairOutcome> {
  const codeAt = (match: Match, code: string): boolean =>
    findings.some((finding) => finding.code === code && finding.start < match.end && finding.end > match.start)
  const open = new Set(unscored)
  const pairs = new Map<string, PairOutcome>()
  for (const [position, match] of matches.entries()) {
    if (match.type !== "acronym" || !isIntroduction(text, match)) continue
    const before = matches[position - 1]
    const senses = [match, ...match.alternatives].map(({ conceptId }) => conceptId)
    const isListed = before !== undefined && before.end >= match.start - 3 && senses.includes(before.conceptId)
    const outcome = isListed
      ? "sense of the list"
      : codeAt(match, "out-of-glossary-sense")
        ? "another sense"
        : codeAt(match, "wrong-expansion")
          ? "garbled sense"
          : open.has(match)
            ? "not recognised"
            : "sense of the list in other words"
    const known = pairs.get(match.surface)
    if (known === undefined || known === "not recognised") pairs.set(match.surface, outcome)
  }
  return pairs
}
