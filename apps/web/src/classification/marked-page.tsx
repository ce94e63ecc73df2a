import { type ReactNode, useMemo, useState } from "react"
import { levelColour } from "./level-colour.ts"
import { PageLevel, UNMARKED_LEVEL } from "./page-level.ts"

/** Every page: its classification at the top and at the bottom, on screen and on paper. */
export function MarkedPage({ children }: { readonly children: ReactNode }) {
  const [level, setLevel] = useState(UNMARKED_LEVEL)
  const value = useMemo(() => ({ level, setLevel }), [level])
  return (
    <PageLevel value={value}>
      <Banner level={level} edge="top" />
      {/* On paper a table's head and foot keep each sheet's text clear of the banners. */}
      <div className="print:table print:w-full">
        <div aria-hidden className="hidden break-inside-avoid print:table-header-group">
          <div className="h-10" />
        </div>
        <div className="print:table-row-group">{children}</div>
        <div aria-hidden className="hidden break-inside-avoid print:table-footer-group">
          <div className="h-10" />
        </div>
      </div>
      <Banner level={level} edge="bottom" />
    </PageLevel>
  )
}

function Banner({ level, edge }: { readonly level: string; readonly edge: "top" | "bottom" }) {
  const { background, text } = levelColour(level)
  return (
    <section
      aria-label={`Classification, ${edge} of page`}
      className={`fixed inset-x-0 z-50 flex h-(--banner-height) items-center justify-center text-sm font-bold tracking-wider [print-color-adjust:exact] ${edge === "top" ? "top-0" : "bottom-0"}`}
      style={{ backgroundColor: background, color: text }}
    >
      {level}
    </section>
  )
}
