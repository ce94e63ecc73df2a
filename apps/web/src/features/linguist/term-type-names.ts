import type { Term } from "@readback/glossary"

/** What the types of terms are called. */
export const termTypeNames: Readonly<Record<Term["type"], string>> = {
  fullForm: "Full form",
  acronym: "Acronym",
  initialism: "Initialism",
  abbreviation: "Abbreviation",
  shortForm: "Short form",
  variant: "Variant",
  symbol: "Symbol",
  phrase: "Phrase",
  codeword: "Codeword",
  shield: "Shield: wins its place in a text and counts as nothing",
}
