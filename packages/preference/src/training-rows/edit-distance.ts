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

/** Adds up to 32 rows; whole numbers of 32 bits throughout, and no test in the loop: twice as fast as with them. */
function addBlock(across: Int8Array, columns: Int32Array, places: Int32Array, last: number): void {
  let increasing = -1
  let decreasing = 0
  const { length } = columns
  for (let at = 0; at < length; at += 1) {
    const equal = places[columns[at] as number] as number
    const above = across[at] as number
    const isFewer = above >>> 31
    const isMore = -above >>> 31
    const carried = equal | isFewer
    const diagonal = ((((carried & increasing) + increasing) | 0) ^ increasing) | carried
    const more = decreasing | ~(diagonal | increasing)
    const fewer = increasing & diagonal
    across[at] = ((more >>> last) & 1) - ((fewer >>> last) & 1)
    const moreBelow = (more << 1) | isMore
    const fewerBelow = (fewer << 1) | isFewer
    const vertical = equal | decreasing
    increasing = fewerBelow | ~(vertical | moreBelow)
    decreasing = moreBelow & vertical
  }
}
