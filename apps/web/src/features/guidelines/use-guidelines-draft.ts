import { useCallback, useState } from "react"
import { z } from "zod"
import { useAccount } from "../../api/account.ts"

const Draft = z.object({ text: z.string(), basedOn: z.int().nullable() })

/** Guidelines that are being written, and the version that they began with. */
export type GuidelinesDraft = z.infer<typeof Draft>

/** The person's unpublished guidelines of a project, kept in this browser until they are published or discarded. */
export function useGuidelinesDraft(projectId: string) {
  const key = `readback:guidelines:${useAccount().id}:${projectId}`
  const [draft, setDraft] = useState(() => stored(key))
  const keep = useCallback(
    (next: GuidelinesDraft) => {
      setDraft(next)
      attempt(() => localStorage.setItem(key, JSON.stringify(next)))
    },
    [key],
  )
  const forget = useCallback(() => {
    setDraft(undefined)
    attempt(() => localStorage.removeItem(key))
  }, [key])
  return { draft, keep, forget }
}

function stored(key: string): GuidelinesDraft | undefined {
  const parsed = Draft.safeParse(attempt(() => JSON.parse(localStorage.getItem(key) ?? "null")))
  return parsed.success ? parsed.data : undefined
}

function attempt<Result>(action: () => Result): Result | undefined {
  try {
    return action()
  } catch {
    // Without storage a draft lasts as long as the page.
    return undefined
  }
}
