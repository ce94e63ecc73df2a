import { daysIn, monthAbbreviations, monthName, monthNumber } from "./months.ts"

/** A date-time group: sound, with its instant where zone and year give one, and what is unusual in how it is written; or wrong. */
export type DateTimeGroup =
  | {
      readonly kind: "sound"
      readonly utc: string | undefined
      /** The zone is J: local time of the reader, no fixed offset. */
      readonly isLocal: boolean
      readonly style: "usual" | "lower-case" | "four-digit-year"
      readonly usual: string
    }
  | { readonly kind: "wrong"; readonly problem: string }

const grammar = new RegExp(
  `^((?:[RPOZ] )?)(\\d{2}) ?(\\d{2})(\\d{2})(\\d{2})? ?(D\\*|[A-Z])(?: ?(${monthAbbreviations})(?: ?(\\d{4}|\\d{2}))?)?$`,
  "i",
)
/** Zones in order of their offset, twelve hours behind to twelve ahead; J is local time. */
const zones = "YXWVUTSRQPONZABCDEFGHIKLM"

const minutesAhead = (zone: string): number =>
  zone === "D*" ? 4.5 * 60 : (zones.indexOf(zone) - zones.indexOf("Z")) * 60

const problemOf = (day: number, hour: number, minute: number, second: number, month: number, year?: number) => {
  if (day < 1 || day > 31) return `there is no day ${day}`
  if (month > 0 && day > daysIn(month, year))
    return `${monthName(month)}${year === undefined ? "" : ` ${year}`} has no day ${day}`
  if (hour > 23) return `there is no hour ${hour}; the hours run from 00 to 23`
  if (minute > 59) return `there is no minute ${minute}; the minutes run from 00 to 59`
  return second > 59 ? `there is no second ${second}; the seconds run from 00 to 59` : undefined
}

/**
 * Reads a date-time group, DDHHMM[SS]Z[MON[YY]] with optional precedence and spaces (ACP 121), and checks calendar and
 * clock; two-digit years are of this century. Undefined where the text is no date-time group at all.
 */
export function readDateTimeGroup(text: string): DateTimeGroup | undefined {
  const parts = grammar.exec(text)
  if (parts === null) return undefined
  const [, , days = "", hours = "", minutes = "", seconds = "0", letter = "", mon, yy] = parts
  const [day, hour, minute, second] = [Number(days), Number(hours), Number(minutes), Number(seconds)]
  const month = mon === undefined ? 0 : monthNumber(mon)
  const year = yy === undefined ? undefined : Number(yy) + (yy.length === 2 ? 2000 : 0)
  const problem = problemOf(day, hour, minute, second, month, year)
  if (problem !== undefined) return { kind: "wrong", problem }
  const zone = letter.toUpperCase()
  const isLocal = zone === "J"
  const isLower = letter !== zone || (mon !== undefined && mon === mon.toLowerCase())
  const upper = text.toUpperCase()
  return {
    kind: "sound",
    utc:
      year === undefined || isLocal
        ? undefined
        : new Date(Date.UTC(year, month - 1, day, hour, minute - minutesAhead(zone), second))
            .toISOString()
            .replace(".000Z", "Z"),
    isLocal,
    style: isLower ? "lower-case" : yy?.length === 4 ? "four-digit-year" : "usual",
    usual: yy?.length === 4 ? upper.slice(0, -4) + upper.slice(-2) : upper,
  }
}
