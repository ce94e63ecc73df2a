import type { TermMatch, TermType } from "../model/term.ts"

const wordy: Omit<TermMatch, "forms"> = { case: "common", hyphen: "flex", inflect: "noun" }
const abbreviated: Omit<TermMatch, "forms"> = { case: "acronym", hyphen: "strict", inflect: "noun" }

const byType: Readonly<Record<TermType, Omit<TermMatch, "forms">>> = {
  fullForm: wordy,
  shortForm: wordy,
  variant: wordy,
  phrase: wordy,
  acronym: abbreviated,
  initialism: abbreviated,
  abbreviation: abbreviated,
  symbol: { case: "acronym", hyphen: "strict", inflect: "none" },
  codeword: { case: "codeword", hyphen: "strict", inflect: "none" },
  shield: { case: "proper", hyphen: "flex", inflect: "none" },
}

/** How a term is matched where the file does not say. */
export function matchDefaults(type: TermType, partOfSpeech: string | undefined): TermMatch {
  const base = { ...byType[type], forms: [] }
  if (base.inflect !== "noun" || base.case === "acronym") return base
  if (partOfSpeech === "verb") return { ...base, inflect: "verb" }
  return partOfSpeech === "adjective" || partOfSpeech === "adj" ? { ...base, inflect: "adj" } : base
}

/** The type of a term where the file does not say: a word of capitals is an acronym, anything else a full form. */
export const typeDefault = (text: string): TermType =>
  /^(?=.*\p{Lu}.*\p{Lu})[\p{Lu}\p{N}&/.-]+$/u.test(text) ? "acronym" : "fullForm"
