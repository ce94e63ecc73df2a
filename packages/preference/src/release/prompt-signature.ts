import { mix32 } from "./hash32.ts"

/** Bins of a signature, one value of 16 bits each. */
export const SIGNATURE_BINS = 32

const EMPTY = 0xffff_ffff
const WORDS = 3
const CHARACTERS = 5
const bins = new Uint32Array(SIGNATURE_BINS)
const word = /[\p{L}\p{N}]+/gu

/**
 * The MinHash signature of a text, written into `into` at `offset`: one permutation in 32 bins (Li, Owen and Zhang 2012),
 * empty bins filled from others (Shrivastava 2017). Features are runs of three words of the case-folded NFKC text, digits
 * kept, or of five characters where it has fewer words. The share of equal bins estimates the Jaccard similarity.
 */
export function promptSignature(text: string, into: Uint16Array, offset: number): void {
  bins.fill(EMPTY)
  const plain = text.normalize("NFKC").toLowerCase()
  const words = plain.match(word) ?? []
  if (words.length > WORDS) addRuns(words.map(hashOf), WORDS)
  else addRuns(Array.from(words.join(" "), hashOf), CHARACTERS)
  for (let bin = 0; bin < SIGNATURE_BINS; bin += 1) into[offset + bin] = filled(bin) & 0xffff
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash
}

function addRuns(hashes: readonly number[], length: number): void {
  const runs = Math.max(1, hashes.length - length + 1)
  for (let first = 0; first < runs; first += 1) {
    let hash = 0
    for (let at = first; at < Math.min(first + length, hashes.length); at += 1)
      hash = Math.imul(hash, 0x9e3779b1) + (hashes[at] ?? 0)
    const mixed = mix32(hash)
    const bin = mixed & (SIGNATURE_BINS - 1)
    const value = mixed >>> 5
    if (value < (bins[bin] ?? 0)) bins[bin] = value
  }
}

/** The value of a bin, or of the first one that is not empty on a walk that depends on the bin alone. */
function filled(bin: number): number {
  let from = bin
  for (let step = 1; bins[from] === EMPTY && step < 256; step += 1)
    from = mix32(bin * 257 + step) & (SIGNATURE_BINS - 1)
  return mix32(bins[from] ?? 0)
}
