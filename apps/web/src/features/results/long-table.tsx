import type { ReactNode } from "react"
import { ScrollRegion } from "../../ui/scroll-region.tsx"

/** A table that may have hundreds of rows: beyond a screen it scrolls in its own place. */
export function LongTable({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <ScrollRegion label={label} className="max-h-[34rem] overflow-y-auto">
      {children}
    </ScrollRegion>
  )
}
