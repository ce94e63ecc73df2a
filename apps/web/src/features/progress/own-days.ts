/** Days of the chart, today among them. */
const DAYS = 14

/** The instants at which a person's last days begin in their own time zone, as ISO strings, today's last. */
export function ownDays(now: Date): readonly string[] {
  return Array.from({ length: DAYS }, (_, at) =>
    // By the calendar and not by 24 hours: a day on which clocks change is longer or shorter.
    new Date(now.getFullYear(), now.getMonth(), now.getDate() - (DAYS - 1 - at)).toISOString(),
  )
}
