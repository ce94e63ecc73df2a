import type { Piece } from "../piece.ts"

/** What is known while a text is read. */
export interface Sheet {
  readonly text: string
  /** All that is shown so far, in the order of the source. */
  readonly pieces: Piece[]
  /** Addresses of reference links by their normalised label. */
  readonly definitions: ReadonlyMap<string, LinkTarget>
  /** The level in the page's outline of a heading that is written with a depth. */
  readonly levelOf: (depth: number) => number
  /** Parts read so far, against `MOST_PARTS`. */
  parts: number
  /** Whether the text turned out to be more than a page can show formatted. */
  isTooMuch: boolean
}

/** Where a link leads. */
export interface LinkTarget {
  readonly address: string
  readonly title: string | undefined
}

/** Elements that a page can lay out without a pause that is felt. */
const MOST_PARTS = 40_000

/** Nesting that still has room on a screen, and none of which exhausts the stack. */
const DEEPEST = 40

/** Counts one more part; answers whether there are too many, or too many within each other. */
export function isPastLimit(sheet: Sheet, depth: number): boolean {
  sheet.parts += 1
  if (sheet.parts > MOST_PARTS || depth > DEEPEST) sheet.isTooMuch = true
  return sheet.isTooMuch
}
