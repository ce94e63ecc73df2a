import { compareText } from "../model/compare-text.ts"
import { isDiscouraged, severityOf } from "../model/term-kind.ts"
import type { Register } from "../match/accepts-case.ts"
import type { Matcher } from "../match/compile.ts"
import type { Match } from "../match/match.ts"
import { abbreviationMiswritten } from "../rules/abbreviation-miswritten.ts"
import { abbreviationNotExplained } from "../rules/abbreviation-not-explained.ts"
import { discouragedTerm } from "../rules/discouraged-term.ts"
import type { Finding, FindingCode } from "../rules/finding.ts"
import { indexRelease } from "../rules/index-release.ts"
import type { Observation, Use } from "../rules/observation.ts"
import { observe } from "../rules/observe.ts"
import { wrongExpansion } from "../rules/wrong-expansion.ts"
import type { Adherence, AdherenceCounts } from "./adherence.ts"
import type { ConceptUse, TermEvent } from "./concept-use.ts"
import { ENGINE_VERSION } from "./engine-version.ts"
import { scoreUses } from "./score-uses.ts"

/** What the task asks of the text, as concept ids: `required` must be used, `prompted` stand in the prompt. */
export interface AssessmentTask {
  readonly required?: readonly string[]
  readonly prompted?: readonly string[]
  readonly register?: Register
}

/** The assessment of one text against one release; findings are in text order. */
export interface Report {
  readonly engine: string
  readonly release: { readonly glossaryId: string; readonly number: number; readonly hash: string }
  readonly matches: readonly Match[]
  readonly findings: readonly Finding[]
  readonly adherence: Adherence
}

const rules = [discouragedTerm, abbreviationMiswritten, abbreviationNotExplained, wrongExpansion]
const firstUseCodes: ReadonlySet<FindingCode> = new Set(["abbreviation-not-explained", "wrong-expansion"])

const eventOf = ({ term, match }: Use): TermEvent => {
  if (isDiscouraged(term)) return { kind: "discouraged", severity: severityOf(term) }
  return { kind: match.form === "ok" ? "approved" : "miswritten", severity: "minor" }
}

const conceptUses = (observation: Observation, required: ReadonlySet<string>): readonly ConceptUse[] => {
  const events = new Map<string, TermEvent[]>([...required].map((id) => [id, []]))
  for (const use of observation.uses) {
    const known = events.get(use.concept.id)
    if (known === undefined) events.set(use.concept.id, [eventOf(use)])
    else known.push(eventOf(use))
  }
  return [...events]
    .map(([conceptId, found]) => ({ conceptId, demand: required.has(conceptId) ? 1 : 0, events: found }))
    .sort((a, b) => compareText(a.conceptId, b.conceptId))
}

const byPlace = (a: Finding, b: Finding): number => a.start - b.start || a.end - b.end || compareText(a.id, b.id)

/** Finds the terms of a text, checks their use and scores it; pure, never throws, time linear in the text. */
export function assess(matcher: Matcher, text: string, task: AssessmentTask = {}): Report {
  const { release } = matcher
  const required = new Set(task.required)
  const prompted = new Set((task.prompted ?? []).filter((id) => !required.has(id)))
  const index = indexRelease(release)
  const matches = matcher.match(text, task.register === undefined ? {} : { register: task.register })
  const observation = observe(index, text, matches, new Set([...required, ...prompted]))
  const findings = rules.flatMap((rule) => rule(observation, index)).sort(byPlace)
  const concepts = conceptUses(observation, required)
  const unexplained = findings.filter(({ code }) => firstUseCodes.has(code)).map((f) => f.conceptId)
  const events = concepts.flatMap((use) => use.events)
  const countOf = (kind: TermEvent["kind"]): number => events.filter((event) => event.kind === kind).length
  const counts: AdherenceCounts = {
    required: required.size,
    requiredUsed: concepts.filter((use) => use.demand > 0 && use.events.some(({ kind }) => kind === "approved")).length,
    prompted: prompted.size,
    uses: events.length,
    approved: countOf("approved"),
    miswritten: countOf("miswritten"),
    discouraged: countOf("discouraged"),
    notExplained: unexplained.length,
    ambiguous: observation.ambiguous.length,
    quarantined: observation.unvouched.length,
  }
  const scored = scoreUses({ budget: required.size + prompted.size, concepts, unexplained })
  return {
    engine: ENGINE_VERSION,
    release: { glossaryId: release.glossaryId, number: release.number, hash: release.hash },
    matches,
    findings,
    adherence: scored === undefined ? { kind: "not-applicable", counts } : { kind: "scored", ...scored, counts },
  }
}
