const LETTER = 7.2
const GAP = 20
const WIDEST = 260

/** How much room the longest of some names needs beside a plot, in pixels. */
export const labelMargin = (names: readonly string[]): number =>
  Math.min(WIDEST, GAP + LETTER * Math.max(0, ...names.map((name) => name.length)))
