interface Odds {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** What each effect is called. */
export const effectNames = {
  left: "Standing on the left",
  words: "More words",
  headings: "More headings",
  listItems: "More list items",
  boldSpans: "More bold",
  terms: "More terms per 100 words",
} as const

/** What odds with their interval allow one to say. */
export function effectWords(odds: Odds | null): string {
  if (odds === null) return "The same in all responses"
  if (odds.low <= 1 && odds.high >= 1) return "No effect shown"
  return odds.value > 1 ? "Preferred" : "Avoided"
}
