import type { Concept } from "../../model/concept.ts"
import type { GlossaryMeta } from "../glossary-meta.ts"
import { JSON_FORMAT, JSON_VERSION } from "./json-format.ts"

/** Writes our own JSON, one concept per line, which keeps all that the model has. */
export function* writeJson(concepts: Iterable<Concept>, meta: GlossaryMeta = {}): Generator<string> {
  const { title, language } = meta
  const head = JSON.stringify({ format: JSON_FORMAT, version: JSON_VERSION, language: language ?? "en", title })
  yield `${head.slice(0, -1)},"concepts":[`
  let separator = "\n"
  for (const concept of concepts) {
    yield `${separator}${JSON.stringify(concept)}`
    separator = ",\n"
  }
  yield "\n]}\n"
}
