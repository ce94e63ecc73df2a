import { type SQL, sql } from "drizzle-orm"
import type { Reader } from "../database/handle.ts"
import { holdsPhrase } from "./holds-phrase.ts"

/** A word that a text must hold, or the letters with which one of its words must begin. */
export interface HeldWord {
  readonly letters: string
  readonly isPrefix: boolean
}

/** Words of the index hold letters, marks and digits; whatever else a caller has is taken out, so that nothing ends a quotation. */
const plain = (letters: string): string => letters.replaceAll(/[^\p{L}\p{M}\p{N}]/gu, "")

/** Whether a row of `text_words` holds all words of one of the alternatives, wherever they stand; undefined where that says nothing. */
export function holdsWords(reader: Reader, alternatives: readonly (readonly HeldWord[])[]): SQL | undefined {
  const wanted = alternatives.map((words) =>
    words
      .map(({ letters, isPrefix }) => ({ letters: plain(letters), isPrefix }))
      .filter(({ letters }) => letters !== ""),
  )
  if (wanted.some((words) => words.length === 0)) return undefined
  const isWhole = wanted.every((words) => words.every(({ isPrefix }) => !isPrefix))
  if (isWhole)
    return holdsPhrase(
      reader,
      wanted.map((words) => words.map(({ letters }) => letters).join(" ")),
    )
  if (reader.dialect === "sqlite") {
    const parts = wanted.map(
      (words) => `(${words.map((one) => `"${one.letters}"${one.isPrefix ? "*" : ""}`).join(" AND ")})`,
    )
    return sql`text_words match ${parts.join(" OR ")}`
  }
  const parts = wanted.map(
    (words) => `(${words.map((one) => `'${one.letters}'${one.isPrefix ? ":*" : ""}`).join(" & ")})`,
  )
  return sql`words @@ ${parts.join(" | ")}::tsquery`
}
