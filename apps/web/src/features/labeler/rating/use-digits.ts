import { type RefCallback, useCallback, useEffect, useRef } from "react"

/** Takes the digits that are pressed inside an element, so that they are no ranks; answers the element's `ref`. */
export function useDigits(onDigit: (digit: number, pressedOn: Element) => void): RefCallback<HTMLElement> {
  const latest = useRef(onDigit)
  useEffect(() => {
    latest.current = onDigit
  })
  return useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined
    const press = (event: KeyboardEvent) => {
      if (!/^\d$/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey) return
      if (!(event.target instanceof Element)) return
      event.preventDefault()
      latest.current(Number(event.key), event.target)
    }
    element.addEventListener("keydown", press)
    return () => element.removeEventListener("keydown", press)
  }, [])
}
