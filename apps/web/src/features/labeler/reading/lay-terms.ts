import type { Piece } from "../../../reading/piece.ts"
import type { TermSegment } from "./segments.ts"

/** A term as it is shown: what is read of it, which may lie in several pieces. */
export interface ShownTerm {
  readonly segment: TermSegment
  readonly text: string
}

/** A part of a piece: plain, or a term or part of one. The first part of a term is the one that takes the focus. */
export interface Run {
  readonly text: string
  readonly start: number
  readonly term: TermSegment | undefined
  readonly isFirst: boolean
}

/** Terms laid over the pieces of a text. */
export interface LaidTerms {
  readonly runs: ReadonlyMap<Piece, readonly Run[]>
  readonly terms: readonly ShownTerm[]
}

/**
 * Cuts pieces where terms begin and end. Pieces and terms are in the order of the source and do not overlap among
 * themselves; a piece whose text differs from its source is marked as a whole. Terms of which nothing is shown are left out.
 */
export function layTerms(pieces: readonly Piece[], terms: readonly TermSegment[]): LaidTerms {
  const runs = new Map<Piece, readonly Run[]>()
  const shown: { segment: TermSegment; text: string; end: number }[] = []
  let next = 0
  for (const piece of pieces) {
    while (next < terms.length && endOf(terms[next]) <= piece.start) next += 1
    const cut: Run[] = []
    const add = (from: number, to: number, term: TermSegment | undefined) => {
      if (to <= from) return
      const isVerbatim = piece.text.length === piece.end - piece.start
      const text = isVerbatim ? piece.text.slice(from - piece.start, to - piece.start) : piece.text
      const known = shown.at(-1)
      const isFirst = term !== undefined && known?.segment !== term
      if (isFirst) shown.push({ segment: term, text, end: to })
      else if (term !== undefined && known !== undefined) {
        // Between two parts may be a line break, which no part shows.
        const gap = term.text.slice(known.end - term.start, from - term.start)
        known.text += /\s/u.test(gap) ? ` ${text}` : text
        known.end = to
      }
      cut.push({ text, start: from, term, isFirst })
    }
    let at = piece.start
    if (piece.text.length !== piece.end - piece.start) {
      const term = terms[next]
      add(piece.start, piece.end, term !== undefined && term.start < piece.end ? term : undefined)
      at = piece.end
    }
    for (let index = next; at < piece.end; index += 1) {
      const term = terms[index]
      const start = Math.max(at, Math.min(term?.start ?? piece.end, piece.end))
      const end = Math.min(endOf(term), piece.end)
      add(at, start, undefined)
      add(start, end, term)
      at = Math.max(start, end)
    }
    runs.set(piece, cut)
  }
  return { runs, terms: shown }
}

function endOf(term: TermSegment | undefined): number {
  return term === undefined ? Number.POSITIVE_INFINITY : term.start + term.text.length
}
