/** A number with its noun, in the singular where it is one: "1 term", "1,200 terms". */
export const countOf = (count: number, noun: string): string =>
  `${count.toLocaleString("en-US")} ${noun}${count === 1 ? "" : "s"}`
