import { assessmentTask, type Message } from "@readback/domain"
import { type Adherence, type assessBoth, compareFindings, type Finding, isEqual } from "@readback/glossary"
import {
  addFates,
  type AffectedText,
  byWeight,
  type ExcerptFinding,
  type FateCounts,
  type ImpactPart,
  MOST_SHOWN,
  type ScorePair,
} from "./impact-figures.ts"

/** A text to assess under both states of a glossary. */
export interface ComparedText {
  readonly kind: "response" | "rewrite"
  readonly id: string
  readonly projectId: string
  readonly text: string
  readonly messages: readonly Message[]
}

/** Assesses texts under two states of a glossary and tells what differs; with `everyScore` also the scores that do not. */
export function compareTexts(
  assess: ReturnType<typeof assessBoth>,
  texts: readonly ComparedText[],
  everyScore = false,
): ImpactPart {
  const byCode: Record<string, FateCounts> = {}
  const byConcept: Record<string, FateCounts> = {}
  const scores: [string, ScorePair][] = []
  let top: AffectedText[] = []
  let changed = 0
  for (const compared of texts) {
    const { text, messages, ...about } = compared
    const { before: was, after: is } = assess(text, assessmentTask(messages))
    const changes = isEqual(was.findings, is.findings) ? [] : compareFindings(was.findings, is.findings)
    const pair = { before: scoreOf(was.adherence), after: scoreOf(is.adherence) }
    if (everyScore || pair.before !== pair.after) scores.push([about.id, pair])
    if (changes.length === 0 && isEqual(was.adherence, is.adherence)) continue
    changed += 1
    for (const { fate, finding } of changes) {
      addFates(byCode, finding.code, { [fate]: 1 })
      if (finding.conceptId !== undefined) addFates(byConcept, finding.conceptId, { [fate]: 1 })
    }
    const fates = new Map(changes.map(({ fate, finding }) => [finding.id, fate]))
    const { excerpt, isCut, from } = excerptOf(text, changes[0]?.finding.start ?? 0)
    const shown = (findings: readonly Finding[]): readonly ExcerptFinding[] =>
      findings
        .filter(({ start, end }) => start >= from && end <= from + excerpt.length)
        .map(({ id, code, severity, start, end, message }) => {
          const fate = fates.get(id)
          return { id, code, severity, message, start: start - from, end: end - from, ...(fate && { fate }) }
        })
    const [findingsBefore, findingsAfter] = [shown(was.findings), shown(is.findings)]
    top.push({ ...about, ...pair, excerpt, isCut, findingsBefore, findingsAfter, changes: changes.length })
    if (top.length > 4 * MOST_SHOWN) top = top.toSorted(byWeight).slice(0, MOST_SHOWN)
  }
  return {
    texts: texts.length,
    changed,
    byCode,
    byConcept,
    scores,
    top: top.toSorted(byWeight).slice(0, MOST_SHOWN),
  }
}

const scoreOf = (adherence: Adherence): number | null => (adherence.kind === "scored" ? adherence.score : null)

const LEAD = 160
const LONGEST = 900

/** The stretch of a text around its first change, whole words as far as spaces allow. */
function excerptOf(text: string, first: number): { excerpt: string; isCut: boolean; from: number } {
  if (text.length <= LONGEST) return { excerpt: text, isCut: false, from: 0 }
  const wanted = Math.max(0, Math.min(first - LEAD, text.length - LONGEST))
  const space = wanted === 0 ? -1 : text.indexOf(" ", wanted)
  const from = space < 0 || space > first ? wanted : space + 1
  const end = text.lastIndexOf(" ", from + LONGEST)
  const excerpt = text.slice(from, from + LONGEST >= text.length ? text.length : end > first ? end : from + LONGEST)
  return { excerpt, isCut: true, from }
}
