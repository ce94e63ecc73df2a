/** Background and text of a classification marking. */
export interface LevelColour {
  readonly background: string
  readonly text: string
}

// Colours of the standard forms SF 702 to SF 712 as used by banner lines of United States government systems.
const colours: Readonly<Record<string, LevelColour>> = {
  UNCLASSIFIED: { background: "#007a33", text: "#ffffff" },
  CUI: { background: "#502b85", text: "#ffffff" },
  CONFIDENTIAL: { background: "#0033a0", text: "#ffffff" },
  SECRET: { background: "#c8102e", text: "#ffffff" },
  "TOP SECRET": { background: "#ff8c00", text: "#000000" },
}

/** The colours of a level; a level of an installation's own scheme is white on black. */
export const levelColour = (level: string): LevelColour => colours[level] ?? { background: "#000000", text: "#ffffff" }
