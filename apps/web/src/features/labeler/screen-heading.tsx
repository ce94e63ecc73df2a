import { type ReactNode, useEffect, useRef } from "react"

/** What the labeling screen shows now, for those who hear it: focus and page begin here whenever that changes. */
export function ScreenHeading({ children }: { readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    window.scrollTo({ top: 0 })
    heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <h1 ref={heading} tabIndex={-1} className="sr-only">
      {children}
    </h1>
  )
}
