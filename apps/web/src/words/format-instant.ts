const format = new Intl.DateTimeFormat("en-GB", {
  day: "2-digit",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
})

/** An ISO instant as a local day and time, as in "22 Nov 2026, 06:33". */
export const formatInstant = (instant: string): string => format.format(new Date(instant))
