import type { ImportedGold, Strength } from "@readback/domain"
import type { RowIssue } from "./import-format.ts"

/** A known answer by the positions of the row's responses: an outcome for all of them, or groups, the best first. */
export interface GoldAnswer {
  readonly verdict: "both_good" | "both_bad" | readonly (readonly number[])[]
  readonly strength: Strength
  readonly explanation: string
}

/** The known answer of a row held against its responses, or what is wrong with it. */
export function goldAnswer(
  { preferred, explanation, strength = 2 }: ImportedGold,
  responses: readonly { readonly id?: string | undefined }[],
): GoldAnswer | { readonly issue: RowIssue } {
  const shared = { explanation, strength }
  const everyone = responses.map((_, at) => at)
  if (preferred === "both_good" || preferred === "both_bad") return { verdict: preferred, ...shared }
  if (preferred === "tie") return { verdict: [everyone], ...shared }

  const positionOf = (name: string | number) =>
    typeof name === "number" ? name - 1 : responses.findIndex((response) => response.id === name)
  const names = Array.isArray(preferred) ? preferred : [[preferred]]
  const unknown = names.flat().find((name) => responses[positionOf(name)] === undefined)
  if (unknown !== undefined) {
    const message = `"gold.preferred" names the response ${JSON.stringify(unknown)}, which this row does not have`
    return { issue: { field: "gold.preferred", code: "unknown-response", message } }
  }
  const named = names.map((group) => group.map(positionOf))
  if (new Set(named.flat()).size < named.flat().length) {
    return issue("gold-twice", "names a response twice; each has one rank")
  }
  if (Array.isArray(preferred)) {
    if (named.flat().length === responses.length) return { verdict: named, ...shared }
    return issue("gold-not-whole", `ranks ${named.flat().length} of ${responses.length} responses; rank all of them`)
  }
  if (responses.length > 2) {
    return issue("gold-needs-ranking", `names one of ${responses.length} responses; rank all of them, the best first`)
  }
  const best = named[0] ?? []
  return { verdict: [best, everyone.filter((at) => !best.includes(at))], ...shared }
}

function issue(code: string, words: string): { readonly issue: RowIssue } {
  return { issue: { field: "gold.preferred", code, message: `"gold.preferred" ${words}` } }
}
