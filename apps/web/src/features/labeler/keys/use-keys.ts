import { useEffect, useRef } from "react"
import { type KeyAction, keyAction, type Keymap } from "./keymap.ts"

const isTextField = (element: Element | null): boolean =>
  element instanceof HTMLElement &&
  (element.isContentEditable ||
    element instanceof HTMLTextAreaElement ||
    (element instanceof HTMLInputElement && element.type !== "radio" && element.type !== "checkbox"))

/** Calls back for every key of the labeling screen, unless a dialog or menu is open. */
export function useKeys(keys: Keymap, onAction: (action: KeyAction) => void): void {
  const latest = useRef({ keys, onAction })
  useEffect(() => {
    latest.current = { keys, onAction }
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      // Chords come first: a field or a choice that has the focus may have a use of its own for Enter.
      const isChord = event.ctrlKey || event.metaKey
      if (isChord !== (event.eventPhase === Event.CAPTURING_PHASE)) return
      if (event.defaultPrevented || event.isComposing || document.querySelector("[role=dialog],[role=menu]") !== null)
        return
      const action = keyAction(
        {
          key: event.key,
          hasCommandKey: isChord,
          hasAltKey: event.altKey,
          hasShiftKey: event.shiftKey,
          isTyping: isTextField(document.activeElement),
        },
        latest.current.keys,
      )
      if (action === undefined) return
      event.preventDefault()
      if (isChord) event.stopPropagation()
      latest.current.onAction(action)
    }
    window.addEventListener("keydown", press)
    window.addEventListener("keydown", press, { capture: true })
    return () => {
      window.removeEventListener("keydown", press)
      window.removeEventListener("keydown", press, { capture: true })
    }
  }, [])
}
