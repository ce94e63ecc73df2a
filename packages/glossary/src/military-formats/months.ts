const names = "January February March April May June July August September October November December".split(" ")
const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** The months as three letters, for use in a pattern: `JAN|FEB|…`. */
export const monthAbbreviations: string = names.map((name) => name.slice(0, 3).toUpperCase()).join("|")

/** The months in full, for use in a pattern: `January|February|…`. */
export const monthNames: string = names.join("|")

/** The number of a month, 1 to 12, by its name or first three letters in any case; 0 where there is none. */
export const monthNumber = (text: string): number =>
  names.findIndex((name) => name.slice(0, 3).toLowerCase() === text.slice(0, 3).toLowerCase()) + 1

/** How many days a month has in the Gregorian calendar; February without a year has 29. */
export const daysIn = (month: number, year: number | undefined): number => {
  const isLeap = year === undefined || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0))
  return month === 2 && !isLeap ? 28 : (longest[month - 1] ?? 31)
}

/** The name of a month, 1 to 12. */
export const monthName = (month: number): string => names[month - 1] ?? ""
