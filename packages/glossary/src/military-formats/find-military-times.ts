import type { FormatFault, FormatSighting } from "./format-sighting.ts"

const withHours =
  /(\d{2})(?<![\w.,:$/]\d{2}|(?<!\d{4})-\d{2})(:?)(\d{2})[ \u00A0]?(?:hours|hrs)\b(?![ \t]+(?:of|per|in|a|an|each|every|total|ago|later|long|worth|from)\b)/gi
const withZone = /(\d{2})(?<![\w.,:$/-]\d{2})(:?)(\d{2})(Z)(?![\w-])/g
const afterCue =
  /\b(?:[Aa]t|NLT)\s+((?:[01]\d|2[0-3])[0-5]\d|2400)(?=[.,;!?)\]"”’]*(?:\s*$|\s+(?:on|and|local|Zulu|daily|each|today|tomorrow|tonight)\b|[.,;!?)\]"”’]\s))/gm
const clockCue =
  /(?:\b(?:at|by|from|until|till|NLT|no later than|before|after|as of|since|between|starting|beginning|effective)\s+|\d{4}(?:\s?[-\u2013]\s?|\s(?:to|and|until)\s))$/i
const longestCue = 24

const isClock = (hour: string, minute: string): boolean =>
  Number(hour) * 100 + Number(minute) <= 2400 && Number(minute) <= 59

const timeAt = (start: number, surface: string, fault?: FormatFault): FormatSighting => {
  const place = { type: "military-time", start, end: start + surface.length } as const
  return fault === undefined ? place : { ...place, fault }
}

const wrongTime = (surface: string): FormatFault => ({
  code: "military-time-invalid",
  severity: "minor",
  message: `"${surface}" is no time of day. Military time runs from 0001 to 2400, with minutes to 59.`,
  replacements: [],
})

const wrongStyle = (written: string): FormatFault => ({
  code: "military-time-style",
  severity: "minor",
  message: `Military time has four digits, no colon and no word "hours". Write "${written}".`,
  replacements: [written],
})

/** The times with the word "hours", and "1000 hours" of work left out: a time follows a cue or begins with a zero. */
const spelled = (text: string): readonly FormatSighting[] =>
  [...text.matchAll(withHours)].flatMap((hit): readonly FormatSighting[] => {
    const [surface, hour = "", colon, minute = ""] = hit
    const isCued = clockCue.test(text.slice(Math.max(0, hit.index - longestCue), hit.index))
    if (!isCued && !hour.startsWith("0") && colon === "") return []
    if (isClock(hour, minute)) return [timeAt(hit.index, surface, wrongStyle(hour + minute))]
    return isCued ? [timeAt(hit.index, surface, wrongTime(surface))] : []
  })

const zoned = (text: string): readonly FormatSighting[] =>
  [...text.matchAll(withZone)].map((hit) => {
    const [surface, hour = "", colon, minute = "", zone = ""] = hit
    if (!isClock(hour, minute)) return timeAt(hit.index, surface, wrongTime(surface))
    return timeAt(hit.index, surface, colon === "" ? undefined : wrongStyle(hour + minute + zone))
  })

const cued = (text: string): readonly FormatSighting[] =>
  [...text.matchAll(afterCue)].map((hit) => {
    const time = hit[1] ?? ""
    return timeAt(hit.index + hit[0].length - time.length, time)
  })

/** Finds military times in running text: with "hours", which AR 25-50 (1-28) forbids, with Z, or after "at" and "NLT". */
export const findMilitaryTimes = (text: string): readonly FormatSighting[] => [
  ...spelled(text),
  ...zoned(text),
  ...cued(text),
]
