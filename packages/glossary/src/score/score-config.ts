import type { Severity } from "../model/term.ts"

/** Every constant of the score; starting values of the scoring design, section E. A change takes a new version. */
export const scoreConfig = {
  version: 5,
  smallestBudget: 4,
  credit: { approved: 1, elsewhere: 0.75, miswritten: 0.5, discouraged: 0 },
  severityWeight: { minor: 1, major: 2, critical: 5 } satisfies Record<Severity, number>,
  firstUseWeight: 0.5,
  formatWeight: 0.5,
  consistencyWeight: 0.25,
} as const
