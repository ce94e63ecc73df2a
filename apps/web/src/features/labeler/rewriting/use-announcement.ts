import { useEffect, useState } from "react"

/** How long a count must stand still before it is spoken, in milliseconds. */
const SETTLED_AFTER_MS = 1_000

/** What a screen reader says of the findings: their number when it has changed, and what the editor has to say. */
export function useAnnouncement(count: number | undefined): {
  readonly words: string
  readonly say: (words: string) => void
} {
  const [words, setWords] = useState("")
  useEffect(() => {
    if (count === undefined) return
    const timer = setTimeout(
      () => setWords(count === 0 ? "No findings" : `${count} ${count === 1 ? "finding" : "findings"}`),
      SETTLED_AFTER_MS,
    )
    return () => clearTimeout(timer)
  }, [count])
  return { words, say: setWords }
}
