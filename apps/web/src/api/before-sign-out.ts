import { useEffect } from "react"

/** How long signing out waits for what is still to be sent, in milliseconds. */
const PATIENCE_MS = 2_000

const errands = new Set<() => Promise<unknown>>()

/** Sends what pages have not sent yet, while their person is still signed in; gives up on what takes too long. */
export async function beforeSignOut(): Promise<void> {
  const sent = Promise.allSettled([...errands].map((errand) => errand()))
  await Promise.race([sent, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))])
}

/** Names something to do before the person is signed out; `errand` should be stable. */
export function useBeforeSignOut(errand: () => Promise<unknown>): void {
  useEffect(() => {
    errands.add(errand)
    return () => {
      errands.delete(errand)
    }
  }, [errand])
}
