import { outside } from "../text/outside.ts"
import type { WritingProfile } from "../model/writing-profile.ts"
import type { FormatFault, FormatSighting } from "./format-sighting.ts"
import { daysIn, monthAbbreviations, monthName, monthNames, monthNumber } from "./months.ts"

const month = `(${monthNames}|${monthAbbreviations}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)\\.?`
const before = "[\\w.,/-]"
const someYear = "1[6-9]\\d{2}|2\\d{3}"
/** The look behind comes after the first characters, so that the search for these stays quick. */
const dayFirst = new RegExp(`(\\d{1,2})(?<!${before}\\1) ${month} (${someYear})(?![\\w-])`, "g")
const monthFirst = new RegExp(`${month}(?<!${before}\\1\\.?) (\\d{1,2}),? (${someYear})(?![\\w-])`, "g")

const faultOf = (
  surface: string,
  [day, name, year]: readonly [day: string, name: string, year: string],
  isDayFirst: boolean,
  order: WritingProfile["dates"],
): FormatFault | undefined => {
  const most = daysIn(monthNumber(name), Number(year))
  if (Number(day) < 1 || Number(day) > most) {
    const message = `"${surface}" is no date: ${monthName(monthNumber(name))} ${year} has ${most} days.`
    return { code: "date-invalid", severity: "minor", message, replacements: [] }
  }
  const isWanted = order === "calendar" || order === undefined || (order === "day-month-year") === isDayFirst
  if (isWanted) return undefined
  const replacement = isDayFirst ? `${name} ${Number(day)}, ${year}` : `${Number(day)} ${name} ${year}`
  const message = `Dates are written ${isDayFirst ? "month, day, year" : "day, month, year"} here. Write "${replacement}".`
  return { code: "date-style", severity: "minor", message, replacements: [replacement] }
}

/**
 * Finds dates with a named month and checks them against the calendar and the order that the profile asks for (AR 25-50).
 * Where it asks for none, right dates are left out: they would make a text without any term scorable.
 */
export function findDates(text: string, order: WritingProfile["dates"]): readonly FormatSighting[] {
  const sightingOf = (hit: RegExpExecArray, isDayFirst: boolean): FormatSighting => {
    const [surface, one = "", two = "", year = ""] = hit
    const parts = isDayFirst ? ([one, two, year] as const) : ([two, one, year] as const)
    const fault = faultOf(surface, parts, isDayFirst, order)
    const place = { type: "date", start: hit.index, end: hit.index + surface.length } as const
    return fault === undefined ? place : { ...place, fault }
  }
  const first = [...text.matchAll(dayFirst)].map((hit) => sightingOf(hit, true))
  const second = [...text.matchAll(monthFirst)].map((hit) => sightingOf(hit, false))
  const dates = [...first, ...outside(second, first)].toSorted((a, b) => a.start - b.start)
  const isAsked = order !== "calendar" && order !== undefined
  return isAsked || dates.some((date) => date.fault !== undefined) ? dates : []
}
