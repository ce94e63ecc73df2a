const markingLevels = ["UNCLASSIFIED", "CUI", "CONFIDENTIAL", "SECRET", "TOP SECRET"] as const

/** How far information is protected, lowest first in this order (32 CFR 2001.21; 32 CFR 2002). */
export type MarkingLevel = (typeof markingLevels)[number]

/** Whether the first level is above the second. */
export const isAbove = (level: MarkingLevel, allowed: MarkingLevel): boolean =>
  markingLevels.indexOf(level) > markingLevels.indexOf(allowed)
