import { type ReactNode, useEffect, useRef, useState } from "react"

interface ScrollRegionProps {
  /** Its name while it can be scrolled. */
  readonly label: string
  readonly className?: string
  readonly children: ReactNode
}

/** Something large that scrolls in its own place; a tab stop only where there is something to scroll. */
export function ScrollRegion({ label, className = "", children }: ScrollRegionProps) {
  const place = useRef<HTMLDivElement>(null)
  const [isLarger, setIsLarger] = useState(false)
  useEffect(() => {
    const element = place.current
    if (element === null) return
    const observer = new ResizeObserver(() =>
      setIsLarger(element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight),
    )
    observer.observe(element)
    if (element.firstElementChild !== null) observer.observe(element.firstElementChild)
    return () => observer.disconnect()
  }, [])
  return (
    <div
      ref={place}
      {...(isLarger ? { role: "region", tabIndex: 0, "aria-label": label } : {})}
      className={`overflow-x-auto ${className}`}
    >
      {children}
    </div>
  )
}
