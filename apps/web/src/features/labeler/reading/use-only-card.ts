import { useEffect, useRef } from "react"

const opened = new EventTarget()

/** Keeps one card open on the page: another that opens, or Escape wherever the focus is, closes this one. */
export function useOnlyCard(isOpen: boolean, close: () => void): void {
  const latest = useRef(close)
  useEffect(() => {
    latest.current = close
  })
  useEffect(() => {
    if (!isOpen) return
    opened.dispatchEvent(new Event("open"))
    const closeThis = () => latest.current()
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key === "Escape") closeThis()
    }
    opened.addEventListener("open", closeThis)
    window.addEventListener("keydown", closeOnEscape, { capture: true })
    return () => {
      opened.removeEventListener("open", closeThis)
      window.removeEventListener("keydown", closeOnEscape, { capture: true })
    }
  }, [isOpen])
}
