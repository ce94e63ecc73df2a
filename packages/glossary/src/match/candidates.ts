/** Places where forms stand, as numbers in reused arrays, ordered by their first word; valid until the next search. */
export interface Candidates {
  count: number
  /** Words `[from, to)`. */
  from: Int32Array
  to: Int32Array
  /** Offsets `[start, end)` in the text. */
  start: Int32Array
  end: Int32Array
  form: Int32Array
  closeness: Uint8Array
}

const grown = (array: Int32Array): Int32Array => {
  const larger = new Int32Array(array.length * 2)
  larger.set(array)
  return larger
}

/** No candidates, with room for the usual number. */
export const emptyCandidates = (): Candidates => {
  const room = (): Int32Array => new Int32Array(4096)
  return {
    count: 0,
    from: room(),
    to: room(),
    start: room(),
    end: room(),
    form: room(),
    closeness: new Uint8Array(4096),
  }
}

/** Makes room for another candidate. */
export function growCandidates(candidates: Candidates): void {
  if (candidates.count < candidates.from.length) return
  candidates.from = grown(candidates.from)
  candidates.to = grown(candidates.to)
  candidates.start = grown(candidates.start)
  candidates.end = grown(candidates.end)
  candidates.form = grown(candidates.form)
  const closeness = new Uint8Array(candidates.closeness.length * 2)
  closeness.set(candidates.closeness)
  candidates.closeness = closeness
}
