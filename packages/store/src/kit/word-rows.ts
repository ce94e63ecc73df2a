import { indexWords } from "@readback/glossary"

/** Letters of one row: PostgreSQL holds a megabyte of distinct words in one value. */
const MAX_LETTERS = 200_000

/** A phrase that stands across two rows is found in the later one: no term has more words. */
const OVERLAP = 255

/** The words of a text as rows of the index have them: one row, or several where the text is very long. */
export function wordRows(text: string): readonly string[] {
  const whole = indexWords(text)
  if (whole.length <= MAX_LETTERS) return [whole]
  const words = whole.split(" ")
  const rows: string[] = []
  for (let from = 0; from < words.length;) {
    let letters = 0
    let to = from
    while (to < words.length && letters < MAX_LETTERS) {
      letters += words[to]?.length ?? 0
      to += 1
    }
    rows.push(words.slice(Math.max(0, from - OVERLAP), to).join(" "))
    from = to
  }
  return rows
}
