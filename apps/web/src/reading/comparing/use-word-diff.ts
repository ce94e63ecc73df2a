import { useEffect, useState } from "react"
import type { WordDiff } from "./diff-part.ts"

/** The comparison of two texts as far as it has come. */
export type DiffState =
  | { readonly kind: "working" | "given-up" | "unavailable" }
  | { readonly kind: "compared"; readonly diff: WordDiff }

/** Compares two texts when they are there; the program for it is fetched with the first pair. */
export function useWordDiff(pair: readonly [string, string] | undefined): DiffState | undefined {
  const [first, second] = pair ?? []
  const [known, setKnown] = useState<{ readonly of: readonly string[]; readonly state: DiffState }>()
  useEffect(() => {
    if (first === undefined || second === undefined) return
    let isWanted = true
    const compare = async (): Promise<DiffState> => {
      try {
        const { wordDiff } = await import("./word-diff.ts")
        const diff = wordDiff(first, second)
        return diff === undefined ? { kind: "given-up" } : { kind: "compared", diff }
      } catch {
        return { kind: "unavailable" }
      }
    }
    const show = async () => {
      const state = await compare()
      if (isWanted) setKnown({ of: [first, second], state })
    }
    void show()
    return () => {
      isWanted = false
    }
  }, [first, second])
  if (first === undefined || second === undefined) return undefined
  const isCurrent = known?.of[0] === first && known.of[1] === second
  return isCurrent ? known.state : { kind: "working" }
}
