/** Classification levels of one installation, lowest first. */
export type ClassificationScheme = readonly string[]

/** Default order of levels: 32 CFR 2001 classification levels above CUI (32 CFR 2002) and UNCLASSIFIED. */
export const DEFAULT_CLASSIFICATIONS: ClassificationScheme = [
  "UNCLASSIFIED",
  "CUI",
  "CONFIDENTIAL",
  "SECRET",
  "TOP SECRET",
]

/** Position of a level in the scheme; an unknown level throws, because guessing one would leak. */
function rank(scheme: ClassificationScheme, level: string): number {
  const position = scheme.indexOf(level)
  if (position < 0)
    throw new Error(`"${level}" is not a classification level of this installation (${scheme.join(" < ")})`)
  return position
}

/** Whether someone cleared for `clearance` may see material marked `level`. */
export function isCleared(scheme: ClassificationScheme, clearance: string, level: string): boolean {
  return rank(scheme, clearance) >= rank(scheme, level)
}

/** Levels that someone cleared for `clearance` may see, lowest first. */
export function levelsUpTo(scheme: ClassificationScheme, clearance: string): readonly string[] {
  return scheme.slice(0, rank(scheme, clearance) + 1)
}

/** The highest of some levels; of none, the lowest of the scheme. */
export function highestLevel(scheme: ClassificationScheme, levels: readonly string[]): string {
  const top = levels.reduce((highest, level) => Math.max(highest, rank(scheme, level)), 0)
  const level = scheme[top]
  if (level === undefined) throw new Error("A classification scheme needs at least one level")
  return level
}

/** Reads a comma-separated list of levels, lowest first, as an installation configures it; errors name the defect. */
export function parseClassifications(list: string): ClassificationScheme {
  const levels = list.split(",").map((level) => level.trim())
  if (levels.some((level) => level === ""))
    throw new Error(`The list of classification levels "${list}" has an empty entry`)
  if (new Set(levels).size !== levels.length)
    throw new Error(`The list of classification levels "${list}" names a level twice`)
  return levels
}
