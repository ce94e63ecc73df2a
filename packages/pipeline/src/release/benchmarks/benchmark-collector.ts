import { createHash } from "node:crypto"
import { promptSignature, SIGNATURE_BINS } from "@readback/preference"
import type { BenchmarkStretchRow } from "@readback/store"
import { promptHash } from "./compared-text.ts"

/** Prompts of one stored row. */
export const STRETCH = 1_000
const HASH_BYTES = 32
/** UTF-16 units of a prompt that are kept, to show what overlaps. */
const EXCERPT = 200

/** All that is kept of the prompts of a benchmark. */
export interface CollectedBenchmark {
  readonly prompts: number
  readonly hash: string
  readonly stretches: readonly Omit<BenchmarkStretchRow, "benchmarkId">[]
}

/** Collects the prompts of a benchmark, each once: of their texts it holds the beginnings only. */
export function benchmarkCollector() {
  const known = new Set<string>()
  const stretches: (CollectedBenchmark["stretches"][number] & { excerpts: string[] })[] = []
  return {
    size: (): number => known.size,
    /** False where the prompt is there already. */
    add: (text: string): boolean => {
      const hash = promptHash(text)
      if (known.has(hash)) return false
      const at = known.size % STRETCH
      if (at === 0)
        stretches.push({
          first: known.size,
          signatures: Buffer.alloc(STRETCH * SIGNATURE_BINS * Uint16Array.BYTES_PER_ELEMENT),
          hashes: Buffer.alloc(STRETCH * HASH_BYTES),
          excerpts: [],
        })
      known.add(hash)
      const stretch = stretches.at(-1)
      stretch?.signatures.set(signatureBytes(text), at * SIGNATURE_BINS * Uint16Array.BYTES_PER_ELEMENT)
      stretch?.hashes.write(hash, at * HASH_BYTES, "hex")
      stretch?.excerpts.push(excerptOf(text))
      return true
    },
    read: (): CollectedBenchmark => ({
      prompts: known.size,
      // Sorted, so that a file with the same prompts in another order is the same benchmark.
      hash: createHash("sha256")
        .update([...known].toSorted().join("\n"))
        .digest("hex"),
      stretches: stretches.map(({ first, signatures, hashes, excerpts }) => ({
        first,
        signatures: signatures.subarray(0, excerpts.length * SIGNATURE_BINS * Uint16Array.BYTES_PER_ELEMENT),
        hashes: hashes.subarray(0, excerpts.length * HASH_BYTES),
        excerpts,
      })),
    }),
  }
}

const signature = new Uint16Array(SIGNATURE_BINS)

function signatureBytes(text: string): Uint8Array {
  promptSignature(text, signature, 0)
  const bytes = Buffer.alloc(signature.byteLength)
  for (const [bin, value] of signature.entries()) bytes.writeUInt16LE(value, bin * Uint16Array.BYTES_PER_ELEMENT)
  return bytes
}

/** The beginning of a text, cut between two characters: databases refuse half of one. */
export function excerptOf(text: string): string {
  const cut = text.slice(0, EXCERPT)
  return cut.isWellFormed() ? cut : cut.slice(0, -1)
}
