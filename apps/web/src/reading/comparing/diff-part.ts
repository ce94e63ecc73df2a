/** A stretch of one of two texts, and whether the other lacks it. */
export interface DiffPart {
  readonly text: string
  readonly isOnlyHere: boolean
}

/** Two texts, each cut into what both have and what only it has. */
export interface WordDiff {
  readonly first: readonly DiffPart[]
  readonly second: readonly DiffPart[]
}
