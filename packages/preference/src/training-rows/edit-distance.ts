/** Bits of one word, which hold as many rows of the table of distances. */
const WORD = 32

/** Cells of the table beyond which nothing is counted: two texts of about 50,000 units take a few tenths of a second. */
const MOST_CELLS = 2.5e9

/** What stands for a distance that was not counted. */
const NOT_COUNTED = -1

/** How far an edited text is from its original. */
export interface EditDistance {
  /** Code points inserted, deleted or replaced, at the least (Levenshtein 1966). */
  readonly characters: number
  /** The same of words, which are what stands between white space. */
  readonly words: number
}

/** Counts what was changed in a text; -1 where both texts are too long and too different for it. */
export function editDistance(original: string, edited: string): EditDistance {
  return {
    characters: distanceOf(Array.from(original), Array.from(edited)),
    words: distanceOf(wordsOf(original), wordsOf(edited)),
  }
}

const wordsOf = (text: string): readonly string[] => text.split(/\s+/u).filter((word) => word !== "")

function distanceOf(one: readonly string[], other: readonly string[]): number {
  let start = 0
  while (start < one.length && start < other.length && one[start] === other[start]) start += 1
  let [oneEnd, otherEnd] = [one.length, other.length]
  while (oneEnd > start && otherEnd > start && one[oneEnd - 1] === other[otherEnd - 1]) {
    oneEnd -= 1
    otherEnd -= 1
  }
  const numbers = new Map<string, number>()
  const numbered = (signs: readonly string[]): Int32Array =>
    Int32Array.from(signs, (sign) => {
      const number = numbers.get(sign) ?? numbers.size
      numbers.set(sign, number)
      return number
    })
  const [rows, columns] = [numbered(one.slice(start, oneEnd)), numbered(other.slice(start, otherEnd))]
  if (rows.length * columns.length > MOST_CELLS) return NOT_COUNTED
  return bitParallel(rows, columns, numbers.size)
}

/** The distance of two lists of numbers below `signs`, 32 rows of the table at a time (Myers 1999, as by Hyyrö 2003). */
function bitParallel(rows: Int32Array, columns: Int32Array, signs: number): number {
  // How each column differs from the one before it, at the lower edge of the rows so far: 1, 0 or -1.
  const across = new Int8Array(columns.length).fill(1)
  const places = new Int32Array(signs)
  for (let from = 0; from < rows.length; from += WORD) {
    const block = rows.subarray(from, from + WORD)
    for (const [bit, sign] of block.entries()) places[sign] = (places[sign] ?? 0) | (1 << bit)
    addBlock(across, columns, places, block.length - 1)
    for (const sign of block) places[sign] = 0
  }
  return across.reduce((sum, step) => sum + step, rows.length)
}

function addBlock(across: Int8Array, columns: Int32Array, places: Int32Array, last: number): void {
  let [increasing, decreasing] = [-1, 0]
  for (let at = 0; at < columns.length; at += 1) {
    const equal = places[columns[at] ?? 0] ?? 0
    const above = across[at] ?? 0
    const carried = above < 0 ? equal | 1 : equal
    const diagonal = (((carried & increasing) + increasing) ^ increasing) | carried
    let more = decreasing | ~(diagonal | increasing)
    let fewer = increasing & diagonal
    across[at] = ((more >>> last) & 1) - ((fewer >>> last) & 1)
    more = (more << 1) | (above > 0 ? 1 : 0)
    fewer = (fewer << 1) | (above < 0 ? 1 : 0)
    const vertical = equal | decreasing
    increasing = fewer | ~(vertical | more)
    decreasing = more & vertical
  }
}
