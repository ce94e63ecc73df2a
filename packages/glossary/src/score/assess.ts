import { compareText } from "../model/compare-text.ts"
import type { Register } from "../match/accepts-case.ts"
import type { Matcher } from "../match/matcher.ts"
import type { Match } from "../match/match.ts"
import { checkRules } from "../rules/check-rules.ts"
import type { Finding } from "../rules/finding.ts"
import { indexRelease } from "../rules/index-release.ts"
import { observe } from "../rules/observe.ts"
import { pendingWord } from "../rules/pending-word.ts"
import { requiredTermMissing } from "../rules/required-term-missing.ts"
import type { Adherence } from "./adherence.ts"
import { type ConceptOutcome, conceptUses, outcomeOf } from "./concept-uses.ts"
import { countsOf } from "./counts-of.ts"
import { ENGINE_VERSION } from "./engine-version.ts"
import { firstUseFaults } from "./first-use-faults.ts"
import { formatShares } from "./format-shares.ts"
import { scoreUses } from "./score-uses.ts"
import { waivedBy } from "./waived-by.ts"

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
  /** Those of the matches whose sense is not settled: they are shown and never scored. */
  readonly unscored: readonly Match[]
  readonly findings: readonly Finding[]
  /** How each concept fared that the task requires or the text uses, by id; what figures over many texts are made of. */
  readonly concepts: readonly ConceptOutcome[]
  readonly adherence: Adherence
}

const byPlace = (a: Finding, b: Finding): number => a.start - b.start || a.end - b.end || compareText(a.id, b.id)

/** What the prompt brings: the concepts it uses, and those whose abbreviation it explains. */
function readPrompt(matcher: Matcher, { prompt, register, domains }: AssessmentTask) {
  if (prompt === undefined || prompt === "") return { prompted: [], explained: [] }
  const matches = matcher.match(prompt, { register: register ?? "written", domains: domains ?? [] })
  const { uses, introductions } = observe(indexRelease(matcher), prompt, matches, new Set())
  const isCounted = matcher.profile.promptIntroductions === "count"
  return {
    prompted: uses.map(({ concept }) => concept.id),
    explained: isCounted ? introductions.map(({ conceptId }) => conceptId) : [],
  }
}

/** Finds the terms of a text, checks their use and scores it; pure, never throws, time linear in the text. */
export function assess(matcher: Matcher, text: string, task: AssessmentTask = {}): Report {
  const { release, profile } = matcher
  const index = indexRelease(matcher)
  const fromPrompt = readPrompt(matcher, task)
  const required = new Set(task.required)
  const prompted = new Set([...(task.prompted ?? []), ...fromPrompt.prompted].filter((id) => !required.has(id)))
  const matches = matcher.match(text, { register: task.register ?? "written", domains: task.domains ?? [] })
  const named = new Set([...required, ...prompted])
  const observation = observe(index, text, matches, named, profile, new Set(fromPrompt.explained))
  const dismissed = new Set(task.dismissed)
  const all = checkRules(observation, index)
  const waived = waivedBy(all, dismissed)
  const concepts = conceptUses(observation, required, task.demand ?? {}, waived)
  const demands = concepts.map(({ conceptId, demand, events }) => ({
    conceptId,
    wanted: demand,
    used: events.length,
  }))
  const findings = [...all, ...requiredTermMissing(demands, index, text.length)].filter(({ id }) => !dismissed.has(id))
  const firstUse = firstUseFaults(findings)
  const formats = formatShares(observation.formats.sightings, waived)
  const scored = scoreUses({ budget: required.size + prompted.size, concepts, firstUse, formats })
  const counts = countsOf(observation, findings, concepts, formats, firstUse.length, prompted.size)
  const pending = task.caret === undefined ? undefined : pendingWord(text, task.caret)
  const shown =
    pending === undefined ? findings : findings.filter(({ start, end }) => end <= pending.start || start >= pending.end)
  return {
    engine: ENGINE_VERSION,
    release: { glossaryId: release.glossaryId, number: release.number, hash: release.hash },
    profile: profile.name ?? "default",
    matches,
    unscored: [...observation.ambiguous, ...observation.unvouched],
    findings: shown.toSorted(byPlace),
    concepts: concepts.map(outcomeOf),
    adherence: scored === undefined ? { kind: "not-applicable", counts } : { kind: "scored", ...scored, counts },
  }
}
