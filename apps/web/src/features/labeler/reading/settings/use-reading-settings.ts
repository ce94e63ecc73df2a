import { useCallback, useMemo, useSyncExternalStore } from "react"
import { useAccount } from "../../../../api/account.ts"
import { changeReading } from "./change-reading.ts"
import { type ReadingSettings, readingSettings } from "./reading-settings.ts"

const listeners = new Set<() => void>()
/** What this page chose, for browsers that keep nothing. */
const chosen = new Map<string, string>()

function stored(key: string): string | null {
  try {
    return localStorage.getItem(key) ?? chosen.get(key) ?? null
  } catch {
    return chosen.get(key) ?? null
  }
}

function store(key: string, value: string): void {
  chosen.set(key, value)
  try {
    localStorage.setItem(key, value)
  } catch {
    // Without storage the choice lasts as long as the page.
  }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener("storage", listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener("storage", listener)
  }
}

/** How the signed-in person likes to read, kept in this browser, and how to change it. */
export function useReadingSettings(): {
  readonly settings: ReadingSettings
  readonly change: (change: Partial<ReadingSettings>) => void
} {
  const key = `readback:reading:${useAccount().id}`
  const kept = useSyncExternalStore(subscribe, () => stored(key))
  const settings = useMemo(() => readingSettings(kept), [kept])
  const change = useCallback(
    (wanted: Partial<ReadingSettings>) => {
      const changed = changeReading(readingSettings(stored(key)), wanted)
      store(key, JSON.stringify(changed))
    },
    [key],
  )
  return { settings, change }
}
