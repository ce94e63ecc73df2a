import type { Matcher } from "../../match/matcher.ts"
import { severityOf } from "../../model/term-kind.ts"
import type { Report } from "../../score/report-on.ts"
import type { ChargedShare, ConceptEvents, ScoreEvents } from "./score.ts"

const chargedAtFirstUse = new Set<string>([
  "abbreviation-not-explained",
  "introduced-late",
  "reversed-introduction",
  "duplicate-introduction",
  "use-full-form",
  "wrong-expansion",
])

const conceptEvents = (report: Report, matcher: Matcher): readonly ConceptEvents[] =>
  report.concepts.map(({ conceptId, demand, uses, credit, discouraged }) => ({
    conceptId,
    isRequired: demand > 0,
    demand,
    // A report tells the sum of the credits only.
    credits: Array.from({ length: uses }, (_, index) => (index === 0 ? credit : 0)),
    severities: discouraged.flatMap((id) => {
      const term = matcher.concept(conceptId)?.terms.find((one) => one.id === id)
      return term === undefined ? [] : [severityOf(term)]
    }),
  }))

const firstUseShares = ({ findings }: Report): readonly ChargedShare[] => {
  const charged = findings.filter(({ code, severity }) => chargedAtFirstUse.has(code) && severity !== "info")
  return [...new Set(charged.flatMap(({ conceptId }) => conceptId ?? []))].map((conceptId) => ({
    cause: "first-use",
    conceptId,
    share: 1,
    weight: 0.5,
  }))
}

/** What a report says of its events; formats and strays, of which it has totals only, are given as `shares`. */
export const reportEvents = (report: Report, matcher: Matcher, shares: readonly ChargedShare[]): ScoreEvents => ({
  concepts: conceptEvents(report, matcher),
  promptedCount: report.adherence.counts.prompted,
  shares: [...firstUseShares(report), ...shares],
  hasFormats: report.adherence.counts.formats > 0,
})
