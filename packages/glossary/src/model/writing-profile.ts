import type { FirstUsePolicy } from "./first-use-policy.ts"
import type { MarkingLevel } from "../military-formats/marking-level.ts"

/** What the house asks of writing where style guides disagree; what is absent has the default named here. */
export interface WritingProfile {
  /** The name that terms refer to in `profiles` and `overrides`; `default` where it is absent. */
  readonly name?: string
  /** Whether an abbreviation may stand before its full form, as in "ABC (full form)"; by default it may not. */
  readonly introduction?: "full-form-first" | "either-order"
  /** Whether what the prompt introduces counts as explained; by default the text explains its abbreviations itself. */
  readonly promptIntroductions?: "count" | "ignored"
  /** What concepts without a policy of their own ask of their abbreviations; `expand` by default. */
  readonly firstUse?: FirstUsePolicy
  /** Whether a text must keep to one designation of a concept; checked by default. */
  readonly consistency?: "checked" | "off"
  /** Date-time groups such as 221430ZNOV26; checked by default. */
  readonly dateTimeGroups?: "checked" | "off"
  /** Grid references of the Military Grid Reference System; checked by default. */
  readonly gridReferences?: "checked" | "off"
  /** Military time has four digits and no "hours" (AR 25-50); checked by default. */
  readonly militaryTime?: "checked" | "off"
  /** By default dates must only exist in the calendar; houses differ in the order. */
  readonly dates?: "calendar" | "day-month-year" | "month-day-year" | "off"
  /** Banners and portion marks; checked by default, `off` suits texts that teach marking. */
  readonly markings?: "checked" | "off"
  /** The highest level that a marking may name before it is a possible spill; CUI by default. */
  readonly allowedMarking?: MarkingLevel
}
