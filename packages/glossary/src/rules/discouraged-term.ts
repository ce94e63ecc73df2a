import type { TermStatus } from "../model/term.ts"
import { isAbbreviation, isDiscouraged, severityOf } from "../model/term-kind.ts"
import { findingId } from "./finding-id.ts"
import type { Finding, FindingCode } from "./finding.ts"
import { fullFormFor } from "./full-form-for.ts"
import { fullFormsOf } from "./full-forms.ts"
import { inNumberOf } from "./in-number-of.ts"
import { likeSurface } from "./like-surface.ts"
import type { Observation, Use } from "./observation.ts"

const verdicts: Readonly<Partial<Record<TermStatus, { code: FindingCode; verdict: string }>>> = {
  forbidden: { code: "forbidden-term", verdict: "is forbidden" },
  superseded: { code: "superseded-term", verdict: "has been superseded" },
  deprecated: { code: "deprecated-term", verdict: "is deprecated" },
}

/** Whether the abbreviation may stand at the use without explanation: nothing must be explained, or the text has done so. */
const isKnownAt = ({ introductions, explained }: Observation, { concept, match }: Use): boolean => {
  if (concept.firstUse === "never" || fullFormsOf(concept).length === 0) return true
  const isIntroduced =
    explained.has(concept.id) || introductions.some((one) => one.conceptId === concept.id && one.start < match.start)
  return isIntroduced && concept.firstUse !== "always-full"
}

const longestLead = 40

const replacementsOf = (observation: Observation, use: Use): readonly string[] => {
  const { concept, term, match } = use
  const preferred = concept.terms.filter((other) => other.status === "preferred" && other.language === term.language)
  const wanted = term.replacements.length > 0 ? term.replacements : preferred.map((other) => other.text)
  const written = wanted.map((text) => {
    const known = concept.terms.find((other) => other.text === text)
    if (known !== undefined && isAbbreviation(known) && !isKnownAt(observation, use))
      return fullFormFor(observation, use)
    return likeSurface(
      match.surface,
      term.text,
      known === undefined
        ? text
        : inNumberOf(
            match.surface,
            term,
            known,
            observation.text.slice(Math.max(0, match.start - longestLead), match.start),
          ),
    )
  })
  return [...new Set(written)]
}

const messageOf = (surface: string, verdict: string, reason: string | undefined, replacements: readonly string[]) => {
  const choice = replacements.map((replacement) => `"${replacement}"`).join(" or ")
  const isSaid = replacements.some((replacement) => reason?.toLowerCase().includes(replacement.toLowerCase()))
  const advice = choice === "" ? "Use another term." : `Use ${choice} instead.`
  return [`"${surface}" ${verdict}.`, reason, isSaid ? undefined : advice]
    .filter((part) => part !== undefined)
    .join(" ")
}

/** Reports each use of a forbidden, superseded or deprecated term. */
export function discouragedTerm(observation: Observation): readonly Finding[] {
  return observation.uses.flatMap((use) => {
    const rule = verdicts[use.term.status]
    if (rule === undefined || !isDiscouraged(use.term)) return []
    const { match, term, concept, confidence } = use
    const replacements = replacementsOf(observation, use)
    return {
      id: findingId(rule.code, match, concept.id, term.id),
      code: rule.code,
      start: match.start,
      end: match.end,
      conceptId: concept.id,
      termId: term.id,
      status: term.status,
      severity: severityOf(term),
      confidence,
      message: messageOf(match.surface, rule.verdict, term.message, replacements),
      replacements,
    }
  })
}
