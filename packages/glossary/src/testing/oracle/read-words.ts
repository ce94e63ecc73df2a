import type { Span } from "../../model/span.ts"
import { fold } from "./fold.ts"
import type { OracleWord } from "./oracle-word.ts"

const hidden = /[\u00AD\u200B-\u200D\u2060\uFEFF]/u
const wordLetter = /[\p{L}\p{M}\p{N}]/u
const apostrophe = "\u02BC"
const dotted = /^(?:(?!\u02BC)\p{L}\p{M}*\.){2,}(?![\p{L}\p{M}\p{N}])/u

interface Visible extends Span {
  readonly letter: string
}

const visibleIn = (text: string): readonly Visible[] => {
  const letters: Visible[] = []
  let start = 0
  for (const letter of text) {
    const end = start + letter.length
    if (!hidden.test(letter)) letters.push({ letter, start, end })
    start = end
  }
  return letters
}

const isWordLetter = (letter: string): boolean => wordLetter.test(letter) && letter !== apostrophe

const runFrom = (letters: readonly Visible[], from: number): readonly Visible[] => {
  const rest = letters
    .slice(from, from + 200)
    .map(({ letter }) => letter)
    .join("")
  const abbreviated = dotted.exec(rest)?.[0]
  if (abbreviated !== undefined) return letters.slice(from, from + Array.from(abbreviated).length)
  let end = from
  while (end < letters.length && isWordLetter(letters[end]?.letter ?? "")) end += 1
  return letters.slice(from, end)
}

/** The words of a text, cut character by character, and none that touches a masked stretch. */
export function readWords(text: string, masked: readonly Span[]): readonly OracleWord[] {
  const letters = visibleIn(text)
  const words: OracleWord[] = []
  let at = 0
  while (at < letters.length) {
    if (!isWordLetter(letters[at]?.letter ?? "")) {
      at += 1
      continue
    }
    const run = runFrom(letters, at)
    const isDotted = run.some(({ letter }) => letter === ".")
    const written = run
      .map(({ letter }) => letter)
      .join("")
      .replaceAll(".", "")
      .normalize("NFC")
    const span = { start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0 }
    if (masked.every((mask) => mask.end <= span.start || mask.start >= span.end))
      words.push({ ...span, letters: written, key: fold(written), isDotted })
    at += run.length
  }
  return words
}
