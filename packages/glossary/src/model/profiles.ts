import type { WritingProfile } from "./writing-profile.ts"

/** The profiles that come with the package, each with the style guide that it follows. */
const profiles: Readonly<Record<string, WritingProfile>> = {
  /** Date-time groups, grids, times and markings are checked; dates must only exist. */
  default: { name: "default" },
  /** Letters under AR 25-50: "January 1, 2026", four-digit time, full form before the abbreviation. */
  "army-letter": { name: "army-letter", dates: "month-day-year" },
  /** Memoranda under AR 25-50: "1 January 2026". */
  "army-memorandum": { name: "army-memorandum", dates: "day-month-year" },
  /** ACO/ACT Style Guide: day before month. */
  nato: { name: "nato", dates: "day-month-year" },
  /** Writing to civilians: no abbreviations but those that everyone knows, no military time. */
  plain: { name: "plain", firstUse: "always-full", militaryTime: "off", dateTimeGroups: "off" },
  /** Texts that teach marking: their marks are examples. */
  "marking-training": { name: "marking-training", markings: "off" },
}

/** The names of the profiles that come with the package. */
export const profileNames: readonly string[] = Object.keys(profiles)

/** The profile of that name: one that comes with the package, or else the default rules under a name that terms may refer to. */
export const profileNamed = (name: string): WritingProfile =>
  (Object.hasOwn(profiles, name) ? profiles[name] : undefined) ?? { name }
