import type { Finding, Match, Report } from "@readback/glossary"
import { introducedPairs } from "./introduced-pairs.ts"

/** Counts by name; what is absent is 0. */
export type Tally = Map<string, number>

const hitKind = ({ form, type }: Match): string =>
  form !== "ok" ? "hits: near miss" : type === "acronym" ? "hits: abbreviation" : "hits: full form"

/** Why a hit is shown and not scored. */
function reasonOf(match: Match, elsewhere: ReadonlySet<string>): string {
  if ([match, ...match.alternatives].some(({ conceptId }) => elsewhere.has(conceptId)))
    return "not scored: the text gives another sense"
  if (match.isQuarantined) return "not scored: quarantined"
  return match.alternatives.length > 0 ? "not scored: homograph unsettled" : "not scored: low confidence"
}

/** How a finding is counted: by its code, and whether it costs points. */
const findingKind = ({ code, severity }: Finding): string =>
  `finding: ${code} (${severity === "info" ? "advice" : "charged"})`

/** Adds one count to a tally. */
export const addTo = (tally: Tally, name: string, count = 1): void => {
  tally.set(name, (tally.get(name) ?? 0) + count)
}

/** Adds what the engine found in one document to a tally. */
export function tallyReport(tally: Tally, text: string, report: Report): void {
  const { matches, unscored, findings } = report
  addTo(tally, "words", text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0)
  addTo(tally, "documents")
  addTo(tally, "hits", matches.length)
  for (const match of matches) {
    addTo(tally, hitKind(match))
    if (match.end - match.start === 1) addTo(tally, "hits: one character")
  }
  const elsewhere = new Set(
    findings.flatMap(({ code, conceptId = "" }) =>
      code === "out-of-glossary-sense" || code === "wrong-expansion" ? [conceptId] : [],
    ),
  )
  for (const match of unscored) addTo(tally, reasonOf(match, elsewhere))
  const open = new Set(unscored)
  const bound = matches.filter((match) => match.alternatives.length > 0 && !open.has(match))
  addTo(tally, "homographs settled by an introduction of the text", bound.length)
  for (const outcome of introducedPairs(text, report).values()) addTo(tally, `introduced pairs: ${outcome}`)
  for (const finding of findings) addTo(tally, findingKind(finding))
}
