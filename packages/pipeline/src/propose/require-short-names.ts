import { Failure } from "@readback/domain"
import type { Concept } from "@readback/glossary"

/** Longest term or id, in UTF-16 units: what files may hold, and room for a language in front. PostgreSQL indexes 2,700 bytes. */
const MAX_LENGTH = 600

/** Refuses concepts whose ids or terms are too long to be indexed, naming the first. */
export function requireShortNames(concepts: readonly Concept[]): void {
  for (const concept of concepts) {
    const texts = [concept.id, ...concept.terms.flatMap((term) => [term.id, term.text])]
    const long = texts.find((text) => text.length > MAX_LENGTH)
    if (long === undefined) continue
    throw new Failure(
      "invalid",
      `"${long.slice(0, 60)}…" has ${long.length} characters; a term or an id has at most ${MAX_LENGTH}. ` +
        "Shorten it or remove its row, and import the file again.",
    )
  }
}
