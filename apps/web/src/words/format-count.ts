const format = new Intl.NumberFormat("en-US")

/** A whole number with thousands separated. */
export const formatCount = (count: number): string => format.format(count)

/** A count with its noun: "1 prompt", "2 prompts". */
export const countOf = (count: number, one: string, many = `${one}s`): string =>
  `${formatCount(count)} ${count === 1 ? one : many}`
