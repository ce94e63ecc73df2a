import { ConceptInput } from "@readback/domain"
import type { Concept } from "@readback/glossary"

/** What is wrong with a concept, by the place where it is wrong and by every place around that. */
export type ConceptErrors = ReadonlyMap<string, string>

/** Messages of schemas are fragments ("must not be empty"); a person reads a sentence. */
const sentence = (message: string): string =>
  /^(must|needs|contains|is)\b/.test(message) ? `This ${message}.` : message

/** What the model does not accept of a concept. */
export function conceptErrors(concept: Concept): ConceptErrors {
  const parsed = ConceptInput.safeParse(concept)
  const errors = new Map<string, string>()
  for (const { path, message } of parsed.error?.issues ?? [])
    for (let length = path.length; length > 0; length -= 1) {
      const place = path.slice(0, length).map(String).join(".")
      if (!errors.has(place)) errors.set(place, sentence(message))
    }
  return errors
}
