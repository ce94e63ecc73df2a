import { useEffect, useState } from "react"

type CodeEditor = typeof import("./code-editor/mount-editor.ts")

/** Fetches the code editor, once for all tasks; a plain field serves until it is here, and where it never comes. */
const load = () => import("./code-editor/mount-editor.ts")

/** Fetches the code editor when the page has nothing else to do, so that it is there before a rewrite begins. */
export function usePreloadedEditor(): void {
  useEffect(() => {
    const timer = setTimeout(() => void load().catch(() => undefined), 500)
    return () => clearTimeout(timer)
  }, [])
}

/** The code editor once it is here; undefined before, and where it could not be fetched. */
export function useCodeEditor(): CodeEditor | undefined {
  const [editor, setEditor] = useState<CodeEditor>()
  useEffect(() => {
    let isWanted = true
    const use = async () => {
      const loaded = await load().catch(() => undefined)
      if (isWanted) setEditor(loaded)
    }
    void use()
    return () => {
      isWanted = false
    }
  }, [])
  return editor
}
