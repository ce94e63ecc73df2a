import { hash32 } from "@readback/preference"

/** A text as a number of 53 bits: a million of them take 8 MB. */
export const promptName = (text: string): number => hash32(text) * 2 ** 21 + (hash32(text, 0x5bd1e995) & (2 ** 21 - 1))

/** At which place each prompt stands, of those whose names are given in order of their places; undefined for others. */
export function promptPlaces(names: Float64Array): (promptId: string) => number | undefined {
  const order = Uint32Array.from(names.keys()).sort((a, b) => (names[a] ?? 0) - (names[b] ?? 0))
  const sorted = Float64Array.from(order, (at) => names[at] ?? 0)
  return (promptId) => {
    const name = promptName(promptId)
    let [low, high] = [0, sorted.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sorted[middle] ?? 0) < name) low = middle + 1
      else high = middle
    }
    return sorted[low] === name ? order[low] : undefined
  }
}
