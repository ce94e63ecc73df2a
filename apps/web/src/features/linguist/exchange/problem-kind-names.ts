const names: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/^surface-collision$/, "shared by several concepts"],
  [/^contained-term$/, "inside a longer term"],
  [/^quarantined/, "quarantined"],
  [/^ordinary-word$/, "an ordinary word"],
  [/^example/, "about examples"],
  [/preferred/, "about the preferred term"],
  [/^relation/, "about relations"],
  [/cycle/, "replacements that lead back"],
]

/** How many problems there are of each kind, in words; kinds that read the same are counted together. */
export function problemKindWords(kinds: readonly { readonly code: string; readonly count: number }[]) {
  const counts = new Map<string, number>()
  for (const { code, count } of kinds) {
    const name = names.find(([pattern]) => pattern.test(code))?.[1] ?? "other"
    counts.set(name, (counts.get(name) ?? 0) + count)
  }
  return [...counts].map(([name, count]) => ({ name, count }))
}
