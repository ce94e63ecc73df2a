import type { FormatType } from "../military-formats/format-sighting.ts"

/** What cost points: a required term that is missing, a discouraged or miswritten use, a first use or format gone wrong, words changing. */
export type LossCause = "missing-required" | "violation" | "first-use" | "format" | "consistency"

/** Points of the 100 that one cause took away; the points of all losses add up to 100 minus the score. */
export interface Loss {
  readonly cause: LossCause
  readonly conceptId?: string
  readonly format?: FormatType
  readonly points: number
}

/** The counts that produced a score. */
export interface AdherenceCounts {
  readonly required: number
  readonly requiredUsed: number
  readonly prompted: number
  readonly uses: number
  readonly approved: number
  /** Uses of terms that only other profiles approve. */
  readonly elsewhere: number
  readonly miswritten: number
  readonly discouraged: number
  /** Abbreviations that are not explained at first use, or explained wrongly. */
  readonly notExplained: number
  /** Concepts whose abbreviation is introduced wrongly or not at all. */
  readonly firstUse: number
  /** Uses of another designation than the one the text uses most for a concept. */
  readonly strays: number
  /** Places with a military format, and those among them that are valid. */
  readonly formats: number
  readonly validFormats: number
  /** Shown but not scored: homographs that nothing decides, abbreviations in a sense that the glossary lacks. */
  readonly ambiguous: number
  /** Shown but not scored: quarantined terms, and others too unsure, that nothing vouches for. */
  readonly quarantined: number
}

/**
 * How well a text keeps to the glossary: score = 100 · coverage · quality (scoring design, section E); not applicable
 * where the task requires nothing and the text has neither a term nor a military format, which is never a 100.
 */
export type Adherence =
  | {
      readonly kind: "scored"
      /** 0 to 100. */
      readonly score: number
      /** Share of the required concepts that are used, 0 to 1. */
      readonly coverage: number
      /** 1 without violations, towards 0 with many. */
      readonly quality: number
      readonly counts: AdherenceCounts
      readonly lost: readonly Loss[]
    }
  | { readonly kind: "not-applicable"; readonly counts: AdherenceCounts }
