import { type KeyboardEvent, useEffect, useRef, useState } from "react"
import { keyName, keyProblem } from "./keymap.ts"

interface PressKeyProps {
  readonly onPress: (key: string) => void
  readonly onLeave: () => void
}

/** Waits for the key that an action is to have; Escape leaves everything as it is. */
export function PressKey({ onPress, onLeave }: PressKeyProps) {
  const [problem, setProblem] = useState<string>()
  const field = useRef<HTMLButtonElement>(null)
  useEffect(() => field.current?.focus(), [])
  const take = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, shiftKey, altKey } = event
    if (key === "Tab" || key === "Shift" || key === "Control" || key === "Meta" || key === "Alt") return
    event.preventDefault()
    event.stopPropagation()
    if (key === "Escape") return onLeave()
    const name = keyName({ key, hasCommandKey: ctrlKey || metaKey, hasShiftKey: shiftKey })
    const refusal = altKey ? "Alt belongs to the browser. Take another key." : keyProblem(name)
    if (refusal === undefined) onPress(name)
    else setProblem(refusal)
  }
  return (
    <span className="flex flex-col">
      <button
        ref={field}
        type="button"
        onKeyDown={take}
        onBlur={onLeave}
        className="rounded-sm border border-accent bg-accent-soft px-1.5 py-0.5 text-xs font-semibold text-ink"
      >
        Press a key…
      </button>
      {problem !== undefined && (
        <span role="alert" className="text-xs text-error">
          {problem}
        </span>
      )}
    </span>
  )
}
