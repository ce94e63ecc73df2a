import type { PlotOptions } from "@observablehq/plot"
import { useEffect, useRef } from "react"

/** The drawing library, loaded with the first plot that is shown. */
export type PlotLibrary = typeof import("@observablehq/plot")

interface PlotProps {
  /** What the plot shows, for those who do not see it; the table beside it has the numbers. */
  readonly label: string
  /** Stays the same from one render to the next as long as the data does. */
  readonly draw: (library: PlotLibrary) => PlotOptions
}

const narrowest = 280

/** A plot as wide as its place, in the colours of the theme. */
export function Plot({ label, draw }: PlotProps) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = place.current
    if (element === null) return
    let isGone = false
    let width = 0
    const render = async (): Promise<void> => {
      const library = await import("@observablehq/plot")
      if (isGone) return
      const drawing = library.plot({
        ...draw(library),
        width: Math.max(narrowest, width),
        style: {
          background: "transparent",
          color: "var(--ink)",
          fontFamily: "inherit",
          fontSize: "12px",
          overflow: "visible",
        },
      })
      // The page allows no inline style sheets, and needs none: ours stands in tokens.css.
      for (const sheet of drawing.querySelectorAll("style")) sheet.remove()
      drawing.setAttribute("aria-hidden", "true")
      element.replaceChildren(drawing)
    }
    const observer = new ResizeObserver(([entry]) => {
      const next = Math.floor(entry?.contentRect.width ?? 0)
      if (next === width) return
      width = next
      void render()
    })
    observer.observe(element)
    return () => {
      isGone = true
      observer.disconnect()
    }
  }, [draw])
  return <div ref={place} role="img" aria-label={label} className="plot min-h-32 min-w-0 overflow-hidden" />
}
