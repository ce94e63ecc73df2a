import { compareText } from "../model/compare-text.ts"
import type { Register } from "../match/accepts-case.ts"
import type { Matcher } from "../match/matcher.ts"
import type { Match } from "../match/match.ts"
import { checkRules } from "../rules/check-rules.ts"
import type { Finding, FindingCode } from "../rules/finding.ts"
import { indexRelease } from "../rules/index-release.ts"
import type { Observation } from "../rules/observation.ts"
import { observe } from "../rules/observe.ts"
import type { Adherence, AdherenceCounts } from "./adherence.ts"
import type { ConceptUse, TermEvent } from "./concept-use.ts"
import { ENGINE_VERSION } from "./engine-version.ts"
import { firstUseFaults } from "./first-use-faults.ts"
import { formatShares } from "./format-shares.ts"
import { scoreUses } from "./score-uses.ts"
import { termEvents } from "./term-events.ts"

/** What the task asks of the text, as concept ids, and what it says of it; known before the text is. */
export interface AssessmentTask {
  /** Concepts that the text must use. */
  readonly required?: readonly string[]
  /** How often a required concept must be used; once where it is absent. */
  readonly demand?: Readonly<Record<string, number>>
  /** Concepts that stand in the prompt, beside those found in `prompt`. */
  readonly prompted?: readonly string[]
  /** The prompt that the text answers. */
  readonly prompt?: string
  readonly register?: Register
  /** Subject fields that the task is about. */
  readonly domains?: readonly string[]
  /** Ids of findings that the writer has dismissed: they are neither listed nor charged. */
  readonly dismissed?: readonly string[]
  /** Offset of the caret while the text is being written; no finding touches the word it stands in. */
  readonly caret?: number
}

/** The assessment of one text against one release; findings are in text order. */
export interface Report {
  readonly engine: string
  readonly release: { readonly glossaryId: string; readonly number: number; readonly hash: string }
  /** The name of the profile that the release was compiled under. */
  readonly profile: string
  readonly matches: readonly Match[]
  readonly findings: readonly Finding[]
  readonly adherence: Adherence
}

const straysIn = ({ designations }: Observation, conceptId: string): number => {
  const { wording, abbreviation } = designations.get(conceptId) ?? {}
  return (wording?.strays.length ?? 0) + (abbreviation?.strays.length ?? 0)
}

const conceptUses = (
  observation: Observation,
  required: ReadonlySet<string>,
  demand: Readonly<Record<string, number>>,
): readonly ConceptUse[] => {
  const events = termEvents(observation)
  return [...new Set([...required, ...events.keys()])].toSorted(compareText).map((conceptId) => ({
    conceptId,
    demand: required.has(conceptId) ? Math.max(1, demand[conceptId] ?? 1) : 0,
    events: events.get(conceptId) ?? [],
    strays: straysIn(observation, conceptId),
  }))
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

const unexplained: ReadonlySet<FindingCode> = new Set(["abbreviation-not-explained", "wrong-expansion"])

const byPlace = (a: Finding, b: Finding): number => a.start - b.start || a.end - b.end || compareText(a.id, b.id)

/** Finds the terms of a text, checks their use and scores it; pure, never throws, time linear in the text. */
export function assess(matcher: Matcher, text: string, task: AssessmentTask = {}): Report {
  const { release } = matcher
  const required = new Set(task.required)
  const prompted = new Set((task.prompted ?? []).filter((id) => !required.has(id)))
  const index = indexRelease(matcher)
  const matches = matcher.match(text, { register: task.register ?? "written", domains: task.domains ?? [] })
  const observation = observe(index, text, matches, new Set([...required, ...prompted]), matcher.profile)
  const findings = checkRules(observation, index).toSorted(byPlace)
  const concepts = conceptUses(observation, required, task.demand ?? {})
  const firstUse = firstUseFaults(findings)
  const formats = formatShares(observation.formats.sightings)
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
    notExplained: findings.filter(({ code }) => unexplained.has(code)).length,
    firstUse: firstUse.length,
    strays: sum(concepts.map(({ strays }) => strays ?? 0)),
    formats: sum(formats.map(({ places }) => places)),
    validFormats: sum(formats.map(({ valid }) => valid)),
    ambiguous: observation.ambiguous.length,
    quarantined: observation.unvouched.length,
  }
  const scored = scoreUses({ budget: required.size + prompted.size, concepts, firstUse, formats })
  return {
    engine: ENGINE_VERSION,
    release: { glossaryId: release.glossaryId, number: release.number, hash: release.hash },
    profile: matcher.profile.name ?? "default",
    matches,
    findings,
    adherence: scored === undefined ? { kind: "not-applicable", counts } : { kind: "scored", ...scored, counts },
  }
}
