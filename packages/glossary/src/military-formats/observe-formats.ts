import { maskedSpans } from "../text/masks.ts"
import { outside } from "../text/outside.ts"
import type { WritingProfile } from "../model/writing-profile.ts"
import { findDates } from "./find-dates.ts"
import { findDateTimeGroups } from "./find-date-time-groups.ts"
import { findGridReferences } from "./find-grid-references.ts"
import { findMarkings, type PlacedMarking } from "./find-markings.ts"
import { findMilitaryTimes } from "./find-military-times.ts"
import type { FormatSighting } from "./format-sighting.ts"
import { markingSightings } from "./marking-sightings.ts"

/** What a text has of military formats: places with a format, and the markings among them once more with their level. */
export interface ObservedFormats {
  readonly sightings: readonly FormatSighting[]
  readonly markings: readonly PlacedMarking[]
}

/** Finds the formats that the profile checks, outside code and addresses. */
export function observeFormats(text: string, profile: WritingProfile): ObservedFormats {
  const markings = profile.markings === "off" ? [] : findMarkings(text)
  // All but markings have digits.
  const hasDigits = /\d/.test(text)
  const groups = !hasDigits || profile.dateTimeGroups === "off" ? [] : findDateTimeGroups(text)
  const others = [
    ...(!hasDigits || profile.gridReferences === "off" ? [] : findGridReferences(text)),
    ...(!hasDigits || profile.militaryTime === "off" ? [] : findMilitaryTimes(text)),
    ...(!hasDigits || profile.dates === "off" ? [] : findDates(text, profile.dates)),
    ...markingSightings(text, markings),
  ]
  const found = [...groups, ...outside(others, groups)]
  return { sightings: found.length === 0 ? found : outside(found, maskedSpans(text)), markings }
}
