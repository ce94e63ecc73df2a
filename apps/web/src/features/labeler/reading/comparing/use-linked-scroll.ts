import { useCallback, useEffect, useRef } from "react"
import { linkedTop } from "./linked-top.ts"

const mostOf = (area: HTMLElement): number => area.scrollHeight - area.clientHeight

/** Makes scroll areas move together by the share of their text; answers the `ref` of each. */
export function useLinkedScroll(isLinked: boolean): (area: HTMLElement | null) => (() => void) | undefined {
  const areas = useRef(new Set<HTMLElement>())
  const moved = useRef(new WeakMap<HTMLElement, number>())
  const linked = useRef(isLinked)
  useEffect(() => {
    linked.current = isLinked
  }, [isLinked])
  return useCallback((area: HTMLElement | null) => {
    if (area === null) return undefined
    const follow = () => {
      // A move that this made itself is not passed on.
      const isOwn = Math.abs((moved.current.get(area) ?? Number.NaN) - area.scrollTop) < 2
      moved.current.delete(area)
      if (isOwn || !linked.current) return
      for (const other of areas.current) {
        if (other === area) continue
        const top = linkedTop({ top: area.scrollTop, most: mostOf(area) }, mostOf(other))
        if (Math.abs(other.scrollTop - top) < 1) continue
        moved.current.set(other, top)
        other.scrollTop = top
      }
    }
    areas.current.add(area)
    area.addEventListener("scroll", follow, { passive: true })
    return () => {
      areas.current.delete(area)
      area.removeEventListener("scroll", follow)
    }
  }, [])
}
