import type { Concept } from "../model/concept.ts"
import type { Issue } from "../model/issue.ts"
import type { Term } from "../model/term.ts"
import { isDiscouraged } from "../model/term-kind.ts"
import { tokenise } from "../text/tokenise.ts"

const mostTold = 100
const mostNamed = 3
const longestPart = 8

interface Owned {
  readonly concept: Concept
  readonly term: Term
  readonly containers: string[]
  count: number
}

/**
 * Terms whose words stand inside a longer term of another concept: there the longer one wins, so the shorter may be used less
 * than it seems. Discouraged terms first; beyond a hundred only the number is told. Linear in the words of all terms.
 */
export function checkContainedTerms(concepts: readonly Concept[]): readonly Issue[] {
  const byWords = new Map<string, Owned>()
  const wordsOf = new Map<Term, readonly string[]>()
  const keyOf = (term: Term, words: readonly string[]): string => `${term.language ?? ""}\n${words.join(" ")}`
  for (const concept of concepts)
    for (const term of concept.terms) {
      const words = tokenise(term.text).map((atom) => atom.key)
      wordsOf.set(term, words)
      if (term.type === "shield" || words.length === 0 || words.length > longestPart) continue
      const key = keyOf(term, words)
      if (!byWords.has(key)) byWords.set(key, { concept, term, containers: [], count: 0 })
    }
  for (const concept of concepts)
    for (const [term, words] of concept.terms.map((one) => [one, wordsOf.get(one) ?? []] as const)) {
      if (term.type === "shield") continue
      const told = new Set<Owned>()
      for (let length = 1; length < words.length && length <= longestPart; length += 1)
        for (let at = 0; at + length <= words.length; at += 1) {
          const part = byWords.get(keyOf(term, words.slice(at, at + length)))
          if (part === undefined || part.concept.id === concept.id || told.has(part)) continue
          told.add(part)
          part.count += 1
          if (part.containers.length < mostNamed) part.containers.push(`"${term.text}"`)
        }
    }
  const contained = [...byWords.values()].filter(({ count }) => count > 0)
  const ordered = [
    ...contained.filter(({ term }) => isDiscouraged(term)),
    ...contained.filter(({ term }) => !isDiscouraged(term)),
  ]
  const issues = ordered.slice(0, mostTold).map(({ concept, term, containers, count }): Issue => {
    const named = containers.join(", ") + (count > containers.length ? ", …" : "")
    const message = `"${term.text}" stands inside ${count === 1 ? "a longer term" : `${count} longer terms`} of other concepts (${named}); where those are written it does not count.`
    return {
      severity: "warning",
      code: "contained-term",
      field: "term",
      message,
      conceptId: concept.id,
      termId: term.id,
    }
  })
  const hidden = ordered.length - issues.length
  if (hidden === 0) return issues
  const message = `${hidden} more terms stand inside longer terms of other concepts.`
  return [...issues, { severity: "warning", code: "contained-term", field: "term", message }]
}
