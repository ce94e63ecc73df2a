const endings: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> = { one: "st", two: "nd", few: "rd" }
const rules = new Intl.PluralRules("en", { type: "ordinal" })

/** A rank in short words: "1st", "2nd", "3rd", "4th". */
export function rankWords(rank: number): string {
  return `${rank}${endings[rules.select(rank)] ?? "th"}`
}
