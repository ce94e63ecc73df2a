import type { GenerationPairing } from "@readback/domain"
import { formPairs } from "../queue/form-comparisons.ts"

/** A response that may be compared. `key` stays the same from run to run, so that a seed chooses the same pairs again. */
export interface PairCandidate {
  readonly id: string
  readonly key: string
  /** The models that wrote it: several where they wrote the same. */
  readonly models: readonly string[]
  readonly words: number
  /** 0 to 100; undefined where nothing was scored. */
  readonly score: number | undefined
}

type Pair = readonly [PairCandidate, PairCandidate]

/**
 * The pairs that a strategy makes of a prompt's responses, the same for the same seed. With a length ratio, pairs of more
 * different lengths are left out, and of equally good ones the nearest in length is taken.
 */
export function pairResponses(
  candidates: readonly PairCandidate[],
  strategy: Exclude<GenerationPairing["strategy"], "project">,
  { lengthRatio, seed }: Pick<GenerationPairing, "lengthRatio" | "seed">,
): readonly Pair[] {
  const ordered = candidates.toSorted((a, b) => (a.key < b.key ? -1 : 1))
  const pairs = formPairs(ordered, "all-pairs").filter(
    (pair) => (lengthRatio === null || ratioOf(pair) <= lengthRatio) && suits(pair, strategy),
  )
  if (strategy === "across-models" || strategy === "across-samples") return pairs
  const worth = strategy === "best-worst" ? spreadOf : (pair: Pair) => -(gapOf(pair) ?? Number.POSITIVE_INFINITY)
  const unevenness = lengthRatio === null ? () => 0 : ratioOf
  const [best] = pairs.toSorted(
    (one, other) =>
      compare(worth(other), worth(one)) ||
      compare(unevenness(one), unevenness(other)) ||
      compare(drawOf(one, seed), drawOf(other, seed)),
  )
  if (best === undefined) return []
  const [first, second] = best
  return strategy === "best-worst" && (second.score ?? 0) > (first.score ?? 0) ? [[second, first]] : [best]
}

// Subtraction would make NaN of two infinities.
const compare = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0)

function suits([one, other]: Pair, strategy: GenerationPairing["strategy"]): boolean {
  const isShared = one.models.some((model) => other.models.includes(model))
  if (strategy === "across-models") return one.models.some((model) => other.models.some((name) => name !== model))
  return strategy === "across-samples" ? isShared : true
}

/** How many times as many words the longer one has. */
const ratioOf = ([one, other]: Pair): number =>
  Math.max(one.words, other.words, 1) / Math.max(1, Math.min(one.words, other.words))

const gapOf = ([one, other]: Pair): number | undefined =>
  one.score === undefined || other.score === undefined ? undefined : Math.abs(one.score - other.score)

const spreadOf = (pair: Pair): number => gapOf(pair) ?? -1

/** A number that a seed draws for a pair (FNV-1a, Fowler, Noll and Vo, over the keys). */
function drawOf([one, other]: Pair, seed: number): number {
  let hash = 0x811c9dc5 ^ seed
  for (const character of `${one.key}/${other.key}`)
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return hash >>> 0
}
