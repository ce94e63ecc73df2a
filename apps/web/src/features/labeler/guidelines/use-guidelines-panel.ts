import { useState } from "react"
import { useWorkingStyle } from "../../../api/working-style.ts"

/** Width from which the panel has room beside the task: Tailwind's xl. */
const HAS_ROOM = "(min-width: 80rem)"

/**
 * Whether the guidelines stand beside the tasks, which is kept as part of how the person works. Where they would stand over
 * the task, they come only when they are asked for.
 */
export function useGuidelinesPanel() {
  const { style, change } = useWorkingStyle()
  const [isAsked, setIsAsked] = useState(false)
  const isKept = style.reading?.["guidelines"] === true
  const isOpen = isKept && (isAsked || window.matchMedia(HAS_ROOM).matches)
  const set = (guidelines: boolean) => {
    setIsAsked(guidelines)
    change({ reading: { ...style.reading, guidelines } })
  }
  return {
    isOpen,
    /** Whether it was opened on this page, so that focus goes into it. */
    isAsked,
    close: () => set(false),
    toggle: () => set(!isOpen),
  }
}
