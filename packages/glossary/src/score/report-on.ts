import type { Match } from "../match/match.ts"
import type { Matcher } from "../match/matcher.ts"
import { compareText } from "../model/compare-text.ts"
import { checkRules } from "../rules/check-rules.ts"
import type { Finding } from "../rules/finding.ts"
import { indexRelease } from "../rules/index-release.ts"
import { observe } from "../rules/observe.ts"
import { pendingWord } from "../rules/pending-word.ts"
import { requiredTermMissing } from "../rules/required-term-missing.ts"
import type { Adherence } from "./adherence.ts"
import type { AssessmentTask } from "./assessment-task.ts"
import { type ConceptOutcome, conceptUses, outcomeOf } from "./concept-uses.ts"
import { countsOf } from "./counts-of.ts"
import { ENGINE_VERSION } from "./engine-version.ts"
import { firstUseFaults } from "./first-use-faults.ts"
import { formatShares } from "./format-shares.ts"
import type { PromptReading } from "./read-prompt.ts"
import { scoreUses } from "./score-uses.ts"
import { waivedBy } from "./waived-by.ts"

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

/** What a glossary says of one text before any rule is asked. */
export interface TextReading {
  readonly fromPrompt: PromptReading
  readonly matches: readonly Match[]
}

/** All else of a glossary that a report may ask for. */
export type ReportBasis = Pick<Matcher, "release" | "profile" | "concept">

/** How a report names the release that it was made under. */
export const releaseOf = ({ release }: ReportBasis): Report["release"] => ({
  glossaryId: release.glossaryId,
  number: release.number,
  hash: release.hash,
})

const byPlace = (a: Finding, b: Finding): number => a.start - b.start || a.end - b.end || compareText(a.id, b.id)

/** Checks the use of the terms that were found in a text and scores it. */
export function reportOn(basis: ReportBasis, text: string, task: AssessmentTask, reading: TextReading): Report {
  const { profile } = basis
  const { fromPrompt, matches } = reading
  const index = indexRelease(basis)
  const required = new Set(task.required)
  const prompted = new Set([...(task.prompted ?? []), ...fromPrompt.prompted].filter((id) => !required.has(id)))
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
    release: releaseOf(basis),
    profile: profile.name ?? "default",
    matches,
    unscored: [...observation.ambiguous, ...observation.unvouched],
    findings: shown.toSorted(byPlace),
    concepts: concepts.map(outcomeOf),
    adherence: scored === undefined ? { kind: "not-applicable", counts } : { kind: "scored", ...scored, counts },
  }
}
