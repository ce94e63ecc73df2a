import { isAbbreviation } from "../model/term-kind.ts"
import type { Match, Sense } from "../match/match.ts"
import type { ReleaseIndex } from "./index-release.ts"
import type { Introduction } from "./observation.ts"

const longestGap = 200
const opening =
  /^[*_"'”’\s]*(?:\]\([^()\s]*\))?[*_"'”’]*\s*[([]\s*(?:(?:hereafter|hereinafter|or|also|the)\s+)*(?:referred to as\s+)?["'“‘*_]*$/i
const called =
  /^["”’*_,\s]*\s(?:hereafter|hereinafter|also known as|abbreviated(?: as)?|referred to as|(?:or|and) its (?:acronym|abbreviation)),?\s+["“'‘*_]*$/i
const closing = /^["'”’*_,]*\s*[)\]]/

const sensesOf = (match: Match): readonly Sense[] => [match, ...match.alternatives]

interface Shared {
  readonly conceptId: string
  readonly isReversed: boolean
}

/** The concept that one match spells out and the other abbreviates, or undefined. */
const sharedConcept = (index: ReleaseIndex, a: Match, b: Match): Shared | undefined => {
  for (const sense of sensesOf(a)) {
    const other = sensesOf(b).find((candidate) => candidate.conceptId === sense.conceptId)
    const [left, right] = [index.term(sense), other === undefined ? undefined : index.term(other)]
    if (left !== undefined && right !== undefined && isAbbreviation(left) !== isAbbreviation(right))
      return { conceptId: sense.conceptId, isReversed: isAbbreviation(left) }
  }
  return undefined
}

/** Whether what stands between and behind two terms makes one the explanation of the other. */
const isBetween = (text: string, first: Match, second: Match): boolean => {
  const gap = text.slice(first.end, second.start)
  if (called.test(gap)) return true
  // Where the abbreviation ends with a bracket, writers leave out the other: "… for Policy (USD(P), the …".
  const isClosed = second.surface.endsWith(")") || closing.test(text.slice(second.end, second.end + longestGap))
  return isClosed && opening.test(gap)
}

/** Finds "full form (ABC)" and "ABC (full form)", also with "hereafter", quotation marks, emphasis or a link, and "full form, hereafter ABC". */
export function findIntroductions(
  index: ReleaseIndex,
  text: string,
  matches: readonly Match[],
): readonly Introduction[] {
  const introductions: Introduction[] = []
  for (const [position, first] of matches.entries()) {
    const second = matches[position + 1]
    if (second === undefined || second.start - first.end > longestGap) continue
    if ((introductions.at(-1)?.end ?? 0) > first.start) continue
    if (!isBetween(text, first, second)) continue
    const shared = sharedConcept(index, first, second)
    if (shared === undefined) continue
    const [abbreviation, wording] = shared.isReversed ? [first, second] : [second, first]
    introductions.push({ ...shared, wording, abbreviation, start: first.start, end: second.end })
  }
  return introductions
}
