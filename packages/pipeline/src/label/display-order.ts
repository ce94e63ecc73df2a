import { createHash } from "node:crypto"
import { shuffle } from "./shuffle.ts"

/**
 * The order in which a person sees the responses of the `nth` comparison that they begin (from 0). Orders come in
 * blocks: four for a pair, two of each side; as many as there are responses for more, the rows of a Latin square in the
 * zigzag arrangement that balances neighbours too (Williams 1949). After every block each response of the file's order
 * has stood equally often at each place. `seed` names the person, so that each has a sequence of their own.
 */
export function displayOrder(ids: readonly string[], nth: number, seed: string): readonly string[] {
  const size = ids.length
  if (size < 2) return ids
  const rows = size === 2 ? 4 : size
  const block = Math.floor(nth / rows)
  const isOdd = size % 2 === 1
  const order = shuffle([...Array(rows).keys()], drawsOf(`rows ${seed} ${size} ${block}`))
  // A square of odd size balances neighbours only together with its mirror image, so two blocks share their labels.
  const labels = shuffle(
    [...Array(size).keys()],
    drawsOf(`labels ${seed} ${size} ${isOdd ? Math.floor(block / 2) : block}`),
  )
  const shift = order[nth % rows] ?? 0
  const row = zigzag(size).map((place) => labels[(place + shift) % size] ?? 0)
  return (isOdd && block % 2 === 1 ? row.toReversed() : row).map((at) => ids[at] ?? "")
}

/** 0, 1, n-1, 2, n-2 and so on: neighbours differ by every distance once. */
function zigzag(size: number): readonly number[] {
  return Array.from({ length: size }, (_, at) => (at % 2 === 1 ? (at + 1) / 2 : (size - at / 2) % size))
}

/** Numbers in [0, 1), sixteen of them, from the hash of a text. */
function drawsOf(text: string): () => number {
  const bytes = createHash("sha256").update(text).digest()
  let at = 0
  return () => {
    const draw = bytes.readUInt16BE(at) / 2 ** 16
    at += 2
    return draw
  }
}
