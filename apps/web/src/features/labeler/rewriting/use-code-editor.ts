import { useEffect, useState } from "react"

type CodeEditor = typeof import("./code-editor/mount-editor.ts")

let here: CodeEditor | undefined

/** Fetches the code editor, once for all tasks; undefined where it does not come. */
async function load(): Promise<CodeEditor | undefined> {
  try {
    here = await import("./code-editor/mount-editor.ts")
    return here
  } catch {
    return undefined
  }
}

/** Fetches the rewrite panel at once, and the code editor when the page has nothing else to do, so that it is there before a rewrite begins. */
export function usePreloadedEditor(): void {
  useEffect(() => {
    // The panel first, which takes no time; where it does not come, beginning a rewrite asks again.
    void import("./rewrite-panel.tsx").catch(() => undefined)
    const timer = setTimeout(() => void load(), 500)
    return () => clearTimeout(timer)
  }, [])
}

/**
 * The code editor once it is here, and `giveUp` for where it does not work; undefined until then, and as long as a
 * character is being composed that a change of fields would lose.
 */
export function useCodeEditor(): { readonly code: CodeEditor | undefined; readonly giveUp: () => void } {
  const [code, setCode] = useState(() => here)
  const [isHopeless, setIsHopeless] = useState(false)
  useEffect(() => {
    let isWanted = true
    let isComposing = false
    let loaded: CodeEditor | undefined
    const use = () => {
      if (isWanted && !isComposing && loaded !== undefined) setCode(loaded)
    }
    const begin = () => {
      isComposing = true
    }
    const end = () => {
      isComposing = false
      // After the field has had the character.
      setTimeout(use)
    }
    const fetchAndUse = async () => {
      loaded = await load()
      use()
    }
    void fetchAndUse()
    window.addEventListener("compositionstart", begin)
    window.addEventListener("compositionend", end)
    return () => {
      isWanted = false
      window.removeEventListener("compositionstart", begin)
      window.removeEventListener("compositionend", end)
    }
  }, [])
  return { code: isHopeless ? undefined : code, giveUp: () => setIsHopeless(true) }
}
