import { matchLines } from "../text/match-lines.ts"
import type { Span } from "../model/span.ts"
import { type Marking, readMarking } from "./read-marking.ts"

/** A banner line or a portion mark in a text. */
export interface PlacedMarking extends Span, Marking {
  readonly kind: "banner" | "portion"
}

const banner =
  /[ \t]*(?:#{1,6} |\*\*|(?:OVERALL )?CLASSIFICATION: ?)*((?:(?:\/\/)?(?:(?:COSMIC |NATO )?(?:TOP SECRET|SECRET|CONFIDENTIAL|UNCLASSIFIED)|NATO RESTRICTED|JOINT (?:TOP SECRET|SECRET|CONFIDENTIAL|RESTRICTED)(?: [A-Z]{3,4})+)|CUI|CONTROLLED|FOUO|FOR OFFICIAL USE ONLY|SBU|U(?=\/\/FOUO)|cui(?=\/\/)|controlled(?=\/\/))(?:\/[\w\-/, ]*[\w/])?)(?:\*\*)?[ \t]*\r?$/my
const opener = "[ \\t]*(?:(?:[-*•]|\\d{1,3}[.)]|[a-z][.)]|\\((?:[a-z]|\\d{1,3})\\))[ \\t]+)*"
const portion = new RegExp(
  `(${opener})\\(((?:TS|S|C|U|CUI|CONTROLLED|FOUO|SBU|LES)(?:/[\\w\\-/, ]*)?)\\)(?=[ \\t]+\\S)`,
  "y",
)
const enumerator = /[ \t]*\(([A-Z])\)/y

const bannersIn = (text: string): readonly PlacedMarking[] =>
  matchLines(text, banner).flatMap((hit) => {
    const words = hit[1] ?? ""
    const marking = readMarking(words, false)
    const start = hit.index + hit[0].indexOf(words)
    return marking === undefined ? [] : [{ ...marking, kind: "banner" as const, start, end: start + words.length }]
  })

const portionsIn = (text: string): readonly (PlacedMarking & { readonly words: string })[] =>
  matchLines(text, portion).flatMap((hit) => {
    const [all, lead = "", words = ""] = hit
    const marking = readMarking(words, true)
    const span = { start: hit.index + lead.length, end: hit.index + all.length }
    return marking === undefined ? [] : [{ ...marking, ...span, words, kind: "portion" as const }]
  })

interface Letter {
  readonly start: number
  readonly code: number
}

const lettersIn = (text: string): readonly Letter[] =>
  matchLines(text, enumerator).map((hit) => ({
    start: hit.index + hit[0].length - 3,
    code: (hit[1] ?? "").charCodeAt(0),
  }))

/** Whether letters count the paragraphs of the text: (A), (B), (C). */
const runsInOrder = (letters: readonly Letter[]): boolean =>
  letters.some(({ code }, at) => code === 65 && letters[at + 1]?.code === 66 && letters[at + 2]?.code === 67)

/** The offsets of letters whose neighbour in the alphabet stands before or after them. */
const countersAmong = (letters: readonly Letter[]): ReadonlySet<number> => {
  const counters = letters.filter(
    ({ code }, at) => letters[at - 1]?.code === code - 1 || letters[at + 1]?.code === code + 1,
  )
  return new Set(counters.map(({ start }) => start))
}

/**
 * Finds banner lines and portion marks. "(C)" before a paragraph is a mark only where a banner stands in the text or two
 * different marks do, and never where letters count paragraphs: (A), (B), (C).
 */
export function findMarkings(text: string): readonly PlacedMarking[] {
  const banners = bannersIn(text)
  const candidates = portionsIn(text)
  if (candidates.length === 0) return banners
  const letters = lettersIn(text)
  if (banners.length === 0 && runsInOrder(letters)) return []
  const counters = countersAmong(letters)
  const marks = candidates.filter(({ start }) => !counters.has(start))
  const isRegime = banners.length > 0 || new Set(marks.map(({ words }) => words)).size > 1
  return isRegime ? [...banners, ...marks] : banners
}
