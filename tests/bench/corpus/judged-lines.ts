import type { Finding, Match } from "@readback/glossary"
import { seededRandom } from "../seeded-random.ts"
import type { CorpusDocument } from "./documents.ts"

/** A place to judge by eye: what was found where, with what stands around it. */
export interface Place {
  readonly document: CorpusDocument
  readonly start: number
  readonly end: number
  readonly kind: string
  readonly remark: string
}

const contextLength = 60
const onOneLine = (text: string): string => text.replace(/\s+/g, " ")

/** The place of a finding. */
export const placeOfFinding = (document: CorpusDocument, { code, start, end, message }: Finding): Place => ({
  document,
  start,
  end,
  kind: code,
  remark: message,
})

/** The place of a hit, with the senses it may have. */
export const placeOfHit = (document: CorpusDocument, match: Match, isScored: boolean): Place => ({
  document,
  start: match.start,
  end: match.end,
  kind: isScored ? "scored hit" : "hit not scored",
  remark: [match, ...match.alternatives].map(({ conceptId }) => conceptId).join(" | "),
})

/** So many of the places of each kind, drawn without repetition from the seed, in text order. */
export function sampleByKind(places: readonly Place[], size: number, seed: number): readonly Place[] {
  const kinds = [...Map.groupBy(places, ({ kind }) => kind)].sort(([a], [b]) => (a < b ? -1 : 1))
  return kinds.flatMap(([, own]) => {
    const random = seededRandom(seed)
    const drawn = own.map((place, order) => ({ place, order, lot: random() })).toSorted((a, b) => a.lot - b.lot)
    return drawn
      .slice(0, size)
      .toSorted((a, b) => a.order - b.order)
      .map(({ place }) => place)
  })
}

/** One numbered line per place: 60 characters on either side, the words in ⟦brackets⟧. */
export const judgedLines = (places: readonly Place[]): readonly string[] =>
  places.map(({ document, start, end, kind, remark }, index) => {
    const before = document.text.slice(Math.max(0, start - contextLength), start)
    const after = document.text.slice(end, end + contextLength)
    const words = onOneLine(document.text.slice(start, end))
    return `${index + 1}. ${kind} [${document.name}] …${onOneLine(before)}⟦${words}⟧${onOneLine(after)}…\n     ${onOneLine(remark)}`
  })
