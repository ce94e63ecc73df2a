import type { ExampleResult, TermResults } from "./run-examples.ts"

const reasons = {
  "one-character": "it has one character",
  "ordinary-word": "it is spelled like an ordinary word",
} as const

const quoted = (texts: readonly string[]): string => [...new Set(texts)].map((text) => `“${text}”`).join(", ")

/** What became of an example, in a sentence. */
export function exampleWords(
  { isAsStated, found, others }: ExampleResult,
  side: "positive" | "negative",
  quarantine: TermResults["quarantine"],
): string {
  if (side === "negative") return isAsStated ? "Not found, as it should be" : `Fails: found as ${quoted(found)}`
  if (isAsStated) return `Found as ${quoted(found)}`
  if (others.length > 0) return `Fails: ${quoted(others)} was found instead`
  if (quarantine !== undefined) return `Fails: the term is quarantined, because ${reasons[quarantine]}`
  return "Fails: the term is not found here"
}
