/** More of the accent and the ink on it could not be read in every theme. */
const DARKEST_PERCENT = 48

/** The colour of a cell, from the page's own (0) towards the accent (1). */
export const shade = (share: number): string =>
  `color-mix(in srgb, var(--accent) ${Math.round(DARKEST_PERCENT * Math.max(0, Math.min(1, share)))}%, var(--surface))`
