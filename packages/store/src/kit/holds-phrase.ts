import { type Placeholder, type SQL, sql } from "drizzle-orm"
import type { Dialect, Reader } from "../database/handle.ts"

/** The words of a phrase in quotation marks; words of the index hold letters, marks and digits, so nothing can end them. */
const quoted = (word: string): string => `'${word.replaceAll("'", "''").replaceAll("\\", "\\\\")}'`

/**
 * Whether a row of `text_words` holds one of the phrases, which are words of the index joined by spaces. Exact on SQLite;
 * PostgreSQL keeps no places and also finds texts that have the words of a phrase elsewhere.
 */
export function holdsPhrase({ dialect }: Reader, phrases: readonly string[]): SQL {
  if (dialect === "sqlite") {
    const wanted = phrases.map((phrase) => `"${phrase.replaceAll('"', "")}"`)
    return sql`text_words match ${wanted.join(" OR ")}`
  }
  const wanted = phrases.map((phrase) => `(${phrase.split(" ").map(quoted).join(" & ")})`)
  return sql`words @@ ${wanted.join(" | ")}::tsquery`
}

/** Words as the column `words` takes them. */
export function wordsColumn(dialect: Dialect, words: Placeholder): SQL<string> {
  return dialect === "sqlite" ? sql<string>`${words}` : sql<string>`array_to_tsvector(string_to_array(${words}, ' '))`
}
