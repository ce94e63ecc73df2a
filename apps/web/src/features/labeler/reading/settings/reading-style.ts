import type { CSSProperties } from "react"
import type { ReadingSettings } from "./reading-settings.ts"

const sizes: Readonly<Record<ReadingSettings["textSize"], string>> = {
  small: "0.875rem",
  normal: "0.9375rem",
  large: "1.125rem",
  largest: "1.375rem",
}

const widths: Readonly<Record<ReadingSettings["columnWidth"], string>> = {
  narrow: "32em",
  normal: "42em",
  wide: "56em",
  full: "none",
}

/** The size and width of texts as CSS variables of the element around them; `readingClass` uses them. */
export function readingStyle({ textSize, columnWidth }: ReadingSettings): CSSProperties {
  return { "--reading-size": sizes[textSize], "--reading-width": widths[columnWidth] } as CSSProperties
}

/** Classes of an element that holds a text. */
export const readingClass = "text-[length:var(--reading-size)] max-w-(--reading-width)"
