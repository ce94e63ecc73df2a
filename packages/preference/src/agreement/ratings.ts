/**
 * What several raters said of several units: a row for each unit, an entry for each rater, null where a rater did not judge
 * the unit. Values are codes of categories; for ordinal and interval measures their order and distance count.
 */
export type Ratings = readonly (readonly (number | null)[])[]

/** A coefficient, or why it has no value: it is never 1 or NaN where chance leaves nothing to compare with. */
export type Coefficient =
  | { readonly kind: "value"; readonly value: number }
  | { readonly kind: "undefined"; readonly reason: "no-pairs" | "one-value" }

/** How far two categories are apart, or how much they agree. */
export type Scale = "nominal" | "ordinal" | "interval" | "ratio"

/** The values that occur, ascending. */
export const categoriesOf = (ratings: Ratings): readonly number[] =>
  [...new Set(ratings.flat().filter((value) => value !== null))].sort((a, b) => a - b)

/** How often each of the categories was given to each unit. */
export function countsByUnit(ratings: Ratings, categories: readonly number[]): readonly Float64Array[] {
  const places = new Map(categories.map((category, index) => [category, index]))
  return ratings.map((unit) => {
    const counts = new Float64Array(categories.length)
    for (const value of unit) {
      const place = value === null ? undefined : places.get(value)
      if (place !== undefined) counts[place]! += 1
    }
    return counts
  })
}

/** The sum of an array of numbers. */
export const sumOf = (values: ArrayLike<number>): number => {
  let sum = 0
  for (let index = 0; index < values.length; index += 1) sum += values[index]!
  return sum
}
