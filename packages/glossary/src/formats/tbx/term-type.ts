import type { TermType } from "../../model/term.ts"

const readings: Readonly<Record<string, TermType>> = {
  fullform: "fullForm",
  acronym: "acronym",
  abbreviation: "abbreviation",
  abbreviatedform: "abbreviation",
  initialism: "initialism",
  shortform: "shortForm",
  clippedterm: "shortForm",
  variant: "variant",
  phrase: "phrase",
  setphrase: "phrase",
  phraseologicalunit: "phrase",
  symbol: "symbol",
}

/** The type that a value of `termType` stands for, in TBX-Basic and the richer list of TBX-Default (2008). */
export function termTypeReading(value: string): TermType | undefined {
  const key = value.replace(/[\s_-]/g, "").toLowerCase()
  return Object.hasOwn(readings, key) ? readings[key] : undefined
}

/** The value of TBX-Basic that is written, undefined where it has none; what it does not tell has a mark of its own. */
export const writtenType = (type: TermType): string | undefined => {
  if (type === "initialism") return "abbreviation"
  return type === "symbol" || type === "codeword" || type === "shield" ? undefined : type
}
