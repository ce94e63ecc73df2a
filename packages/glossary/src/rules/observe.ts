import type { Match, Sense } from "../match/match.ts"
import { usualConfidence } from "../match/confidence.ts"
import { observeFormats } from "../military-formats/observe-formats.ts"
import { isAbbreviation } from "../model/term-kind.ts"
import type { Term } from "../model/term.ts"
import { asideSpans } from "../text/aside-spans.ts"
import { designationsIn } from "./designations.ts"
import { findBracketed } from "./bracketed.ts"
import { findExpansions } from "./find-expansions.ts"
import { findIntroductions } from "./find-introductions.ts"
import { findMisexplanations } from "./find-misexplanations.ts"
import { followFirstUse } from "./follow-first-use.ts"
import { findRespelledIntroductions } from "./find-respelled-introductions.ts"
import { findSharedBrackets } from "./find-shared-brackets.ts"
import type { ReleaseIndex } from "./index-release.ts"
import { meansAnotherWord } from "./means-another-word.ts"
import type { Observation, Use } from "./observation.ts"
import type { WritingProfile } from "../model/writing-profile.ts"

/** The one sense among those in `vouched`, or undefined where none or several are. */
const onlyOne = (senses: readonly Sense[], vouched: ReadonlySet<string>): Sense | undefined => {
  if (vouched.size === 0) return undefined
  const chosen = senses.filter((sense) => vouched.has(sense.conceptId))
  return chosen.length === 1 ? chosen[0] : undefined
}

const isElsewhere = ({ profiles }: Term, { name = "default" }: WritingProfile): boolean =>
  profiles !== undefined && profiles.length > 0 && !profiles.includes(name)

const margin = 0.2

/** The sense that is surer than all others by a margin, or has more of its contexts than they; undefined without one. */
const surest = (senses: readonly Sense[]): Sense | undefined => {
  if (senses.length === 1) return senses[0]
  const [first, second] = senses.toSorted((a, b) => b.contextsMet - a.contextsMet || b.confidence - a.confidence)
  if (first === undefined || second === undefined) return first
  return first.contextsMet > second.contextsMet || first.confidence - second.confidence >= margin ? first : undefined
}

/**
 * Settles the sense of each match: what the text itself introduces comes first, then what the task names; a homograph or
 * a quarantined term that neither vouches for stays unsettled, and so does an abbreviation that the text spells out in a
 * way the glossary does not know (scoring design, section C.9). Concepts in `explained` count as introduced before.
 */
export function observe(
  index: ReleaseIndex,
  text: string,
  matches: readonly Match[],
  named: ReadonlySet<string>,
  profile: WritingProfile = {},
  explained: ReadonlySet<string> = new Set(),
): Observation {
  const listed = [...findIntroductions(index, text, matches), ...findSharedBrackets(index, text, matches)]
  const bracketed = findBracketed(text, matches)
  const respelled = findRespelledIntroductions(index, text, matches, bracketed, listed)
  const introductions = [...listed, ...respelled].toSorted((a, b) => a.start - b.start)
  const expansions = findExpansions(bracketed, introductions)
  const introduced = new Set(introductions.map((introduction) => introduction.conceptId))
  const misexplanations = findMisexplanations(index, expansions, introductions, text, named)
  const elsewhere = new Set(
    misexplanations.flatMap(({ match }) => [match, ...match.alternatives]).map((s) => s.conceptId),
  )
  const uses: Use[] = []
  const ambiguous: Match[] = []
  const unvouched: Match[] = []
  for (const match of matches) {
    if (match.type === "shield") continue
    const all: readonly Sense[] = match.alternatives.length === 0 ? [match] : [match, ...match.alternatives]
    const senses = match.form === "case" ? all.filter((sense) => !meansAnotherWord(index, match, sense)) : all
    if (isAbbreviation(match) && elsewhere.has(match.conceptId)) {
      ambiguous.push(match)
      continue
    }
    const vouched = onlyOne(senses, introduced) ?? onlyOne(senses, named)
    const settled = vouched ?? surest(senses)
    if (settled === undefined) {
      ambiguous.push(match)
      continue
    }
    const concept = index.concept(settled.conceptId)
    const term = index.term(settled)
    if (concept === undefined || term === undefined) continue
    const confidence = vouched === undefined ? settled.confidence : 1
    if (confidence < (term.match.minConfidence ?? usualConfidence)) unvouched.push(match)
    else uses.push({ match, concept, term, confidence, isElsewhere: isElsewhere(term, profile) })
  }
  const firstUses = followFirstUse(uses, introductions, asideSpans(text), explained)
  const designations = designationsIn(uses)
  const formats = observeFormats(text, profile)
  return {
    text,
    profile,
    uses,
    introductions,
    firstUses,
    designations,
    misexplanations,
    formats,
    explained,
    ambiguous,
    unvouched,
  }
}
