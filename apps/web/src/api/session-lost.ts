import { useEffect } from "react"

const listeners = new Set<() => void>()

/** Tells everybody who listens that the server does not know this browser's session any more. */
export function reportSessionLost(): void {
  for (const listener of listeners) listener()
}

/** Calls back whenever a call is refused because nobody is signed in; `onLost` should be stable. */
export function useSessionLost(onLost: () => void): void {
  useEffect(() => {
    listeners.add(onLost)
    return () => {
      listeners.delete(onLost)
    }
  }, [onLost])
}
