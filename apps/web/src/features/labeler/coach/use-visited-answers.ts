import { useEffect, useState } from "react"

/** How long somebody who touches nothing takes for the request, and again for the answers, in milliseconds. */
const READING_MS = 9_000

/**
 * How many answers the person has come to, by pointer or by focus; time counts too, because eyes leave no trace. From the
 * first one on, the request has been left behind.
 */
export function useVisitedAnswers(answers: number): {
  readonly hasReadRequest: boolean
  readonly hasReadAnswers: boolean
} {
  const [visited, setVisited] = useState<ReadonlySet<string>>(new Set())
  const [waits, setWaits] = useState(0)
  useEffect(() => {
    const visit = ({ target }: Event) => {
      const name = target instanceof Element ? target.closest("[data-response]")?.getAttribute("data-response") : null
      if (name === null || name === undefined) return
      setVisited((now) => (now.has(name) ? now : new Set([...now, name])))
    }
    const timer = setInterval(() => setWaits((now) => now + 1), READING_MS)
    const signs = ["pointerover", "focusin"] as const
    for (const sign of signs) document.addEventListener(sign, visit)
    return () => {
      clearInterval(timer)
      for (const sign of signs) document.removeEventListener(sign, visit)
    }
  }, [])
  return { hasReadRequest: visited.size > 0 || waits >= 1, hasReadAnswers: visited.size >= answers || waits >= 3 }
}
