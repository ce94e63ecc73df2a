import { useState } from "react"
import { Button } from "./button.tsx"
import { copyText } from "./copy-text.ts"
import { Icon } from "./icon.tsx"

interface CopyButtonProps {
  readonly text: string
  readonly label: string
}

/** Copies a text and says that it did. */
export function CopyButton({ text, label }: CopyButtonProps) {
  const [state, setState] = useState<"idle" | "copied" | "failed">("idle")
  async function copy(): Promise<void> {
    setState((await copyText(text)) ? "copied" : "failed")
    setTimeout(() => setState("idle"), 3_000)
  }
  return (
    <span className="inline-flex items-center gap-1">
      <Button variant="quiet" size="compact" onPress={() => void copy()}>
        <Icon name={state === "copied" ? "check" : "copy"} />
        {state === "copied" ? "Copied" : label}
      </Button>
      <output className="text-xs text-muted">
        {state === "copied" && <span className="sr-only">Copied</span>}
        {state === "failed" && "The browser does not allow copying here; select the text instead."}
      </output>
    </span>
  )
}
