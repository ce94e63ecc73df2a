import type { SoughtPhrase } from "@readback/glossary"
import type { HeldWord } from "@readback/store"

/** What the index can be asked for phrases: their words, and of patterns the letters before the first `*`. */
export const wordsHeld = (phrases: readonly SoughtPhrase[]): readonly (readonly HeldWord[])[] =>
  phrases.map(({ words }) => words.map(({ key, pattern }) => ({ letters: key, isPrefix: pattern !== undefined })))
