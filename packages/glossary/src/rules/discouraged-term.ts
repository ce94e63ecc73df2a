import type { TermStatus } from "../model/term.ts"
import { isDiscouraged, severityOf } from "../model/term-kind.ts"
import { findingId } from "./finding-id.ts"
import type { Finding, FindingCode } from "./finding.ts"
import { inNumberOf } from "./in-number-of.ts"
import { likeSurface } from "./like-surface.ts"
import type { Observation, Use } from "./observation.ts"

const verdicts: Readonly<Partial<Record<TermStatus, { code: FindingCode; verdict: string }>>> = {
  forbidden: { code: "forbidden-term", verdict: "is forbidden" },
  superseded: { code: "superseded-term", verdict: "has been superseded" },
  deprecated: { code: "deprecated-term", verdict: "is deprecated" },
}

const replacementsOf = ({ concept, term, match }: Use): readonly string[] => {
  const preferred = concept.terms.filter((other) => other.status === "preferred" && other.language === term.language)
  const wanted = term.replacements.length > 0 ? term.replacements : preferred.map((other) => other.text)
  return wanted.map((text) => {
    const known = concept.terms.find((other) => other.text === text)
    return likeSurface(match.surface, term.text, known === undefined ? text : inNumberOf(match.surface, term, known))
  })
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
    const { match, term, concept } = use
    const replacements = replacementsOf(use)
    return {
      id: findingId(rule.code, match, concept.id, term.id),
      code: rule.code,
      start: match.start,
      end: match.end,
      conceptId: concept.id,
      termId: term.id,
      status: term.status,
      severity: severityOf(term),
      message: messageOf(match.surface, rule.verdict, term.message, replacements),
      replacements,
    }
  })
}
