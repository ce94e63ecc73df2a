const irregular: ReadonlyMap<string, readonly string[]> = new Map([
  ["good", ["better", "best"]],
  ["bad", ["worse", "worst"]],
  ["far", ["farther", "farthest", "further", "furthest"]],
  ["little", ["less", "least"]],
])
const oneSyllable = /^[^aeiouy]*(?:qu)?[aeiouy]+[^aeiouy]+e?$/
const doubling = /[^aeiou][aeiou][bdgmnprt]$/

/** The comparative and superlative of a short English adjective in small letters; longer ones have none of one word. */
export function adjectiveFormsOf(adjective: string): readonly string[] {
  const known = irregular.get(adjective)
  if (known !== undefined) return known
  const isShort = oneSyllable.test(adjective) || /^[a-z]{2,5}[^aeiou]y$/.test(adjective)
  if (!isShort || !/^[a-z]{3,}$/.test(adjective)) return []
  if (adjective.endsWith("e")) return [`${adjective}r`, `${adjective}st`]
  if (/[^aeiou]y$/.test(adjective)) return [`${adjective.slice(0, -1)}ier`, `${adjective.slice(0, -1)}iest`]
  const stem = doubling.test(adjective) ? adjective + adjective.slice(-1) : adjective
  return [`${stem}er`, `${stem}est`]
}
