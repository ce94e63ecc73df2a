import { hash32 } from "./hash32.ts"

/** The parts that the rows of a release are divided into. */
export type Split = "train" | "validation" | "test"

/** How many of a hundred groups go to each part; `seed` draws another division. */
export interface SplitShares {
  readonly train: number
  readonly validation: number
  readonly test: number
  readonly seed: string
}

const STEPS = 2 ** 32

/** The part of a group, by a hash of its key alone: it stays where it is when other groups come or go. */
export function assignSplit({ train, validation, seed }: SplitShares, groupKey: string): Split {
  const at = (hash32(`${seed}\n${groupKey}`) / STEPS) * 100
  return at < train ? "train" : at < train + validation ? "validation" : "test"
}
