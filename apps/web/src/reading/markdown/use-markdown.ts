import { useSyncExternalStore } from "react"

type Markdown = typeof import("./markdown.ts")

let here: Markdown | undefined
const listeners = new Set<() => void>()

async function load(): Promise<void> {
  try {
    here = await import("./markdown.ts")
    for (const listener of listeners) listener()
  } catch {
    // Texts are shown as they are written.
  }
}

// Asked for before the first task is, so that it is there when a text is to be shown.
void load()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What reads and shows Markdown, once it is here; undefined where it does not come. */
export function useMarkdown(): Markdown | undefined {
  return useSyncExternalStore(subscribe, () => here)
}
