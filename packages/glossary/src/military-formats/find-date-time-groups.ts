import { type DateTimeGroup, readDateTimeGroup } from "./date-time-group.ts"
import type { FormatFault, FormatSighting } from "./format-sighting.ts"
import { monthAbbreviations } from "./months.ts"

const dated = `(?:[RPOZ] )?\\d{2}(?: ?\\d{4}(?:\\d{2})? ?(?:D\\*|[A-Z]) ?|\\d{4}(?:\\d{2})?[a-z])(?:${monthAbbreviations}|${monthAbbreviations.toLowerCase()}|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?: ?(?:\\d{4}|\\d{2}))?`
const short = "\\d{6}(?:\\d{2})?[ZJ]"
const pattern = new RegExp(`(?<![\\w.,:$*])${dated}(?![A-Za-z0-9])|(?<![\\w.,:$/*-])${short}(?![A-Za-z0-9])`, "g")

const faultOf = (surface: string, group: DateTimeGroup): FormatFault | undefined => {
  if (group.kind === "wrong") {
    const message = `"${surface}" is no date-time group: ${group.problem}. It has the day, the time, the zone letter, the month and the year, as in 221430ZNOV26.`
    return { code: "date-time-group-invalid", severity: "minor", message, replacements: [] }
  }
  if (group.style === "usual") return undefined
  const habit = group.style === "lower-case" ? "in capitals" : "with two digits for the year"
  const message = `A date-time group is usually written ${habit}. Write "${group.usual}".`
  return { code: "date-time-group-style", severity: "info", message, replacements: [group.usual] }
}

/** Finds date-time groups in running text; without a month only in the form DDHHMMZ, or "13 2018 h" would be one. */
export const findDateTimeGroups = (text: string): readonly FormatSighting[] =>
  [...text.matchAll(pattern)].flatMap((hit): readonly FormatSighting[] => {
    const [surface] = hit
    const group = readDateTimeGroup(surface)
    if (group === undefined) return []
    const fault = faultOf(surface, group)
    const place = { type: "date-time-group", start: hit.index, end: hit.index + surface.length } as const
    return [fault === undefined ? place : { ...place, fault }]
  })
