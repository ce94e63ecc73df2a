import type { Issue } from "@readback/glossary"

/** Some of many problems: errors first, then of each kind in turn, so that a thousand of one kind hide no other. */
export function someProblems(problems: readonly Issue[], most: number): readonly Issue[] {
  const kinds = [...Map.groupBy(problems, ({ code, severity }) => `${severity} ${code}`)]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([, ofKind]) => ofKind)
  const longest = Math.max(0, ...kinds.map(({ length }) => length))
  const inTurn = Array.from({ length: Math.min(longest, most) }, (_, at) => kinds.flatMap((ofKind) => ofKind[at] ?? []))
  return inTurn
    .flat()
    .slice(0, most)
    .toSorted((a, b) => a.severity.localeCompare(b.severity))
}

/** How many problems there are of each kind, the most frequent first. */
export const problemKinds = (
  problems: readonly Issue[],
): readonly { readonly code: string; readonly count: number }[] =>
  [...Map.groupBy(problems, ({ code }) => code)]
    .map(([code, ofKind]) => ({ code, count: ofKind.length }))
    .toSorted((a, b) => b.count - a.count)
