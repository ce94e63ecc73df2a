import { type ClassificationScheme, DEFAULT_CLASSIFICATIONS, highestLevel } from "@readback/domain"
import { createContext, use, useLayoutEffect } from "react"

/** The level of a page on which nothing is marked: the lowest of the default scheme. */
export const UNMARKED_LEVEL = DEFAULT_CLASSIFICATIONS[0] ?? "UNCLASSIFIED"

/** The level that the banner shows, and how a page sets it. */
export const PageLevel = createContext<{ readonly level: string; readonly setLevel: (level: string) => void }>({
  level: UNMARKED_LEVEL,
  setLevel: () => undefined,
})

/** The highest of the levels on a page; one that the scheme does not know counts as the highest. */
export function levelOfPage(scheme: ClassificationScheme, levels: readonly string[]): string {
  const unknown = levels.find((level) => !scheme.includes(level))
  return unknown ?? highestLevel(scheme, levels)
}

/** Marks the page before it is painted; undefined (nothing loaded yet) leaves the banner as it is. */
export function useMarkPage(level: string | undefined): void {
  const { setLevel } = use(PageLevel)
  useLayoutEffect(() => {
    if (level !== undefined) setLevel(level)
  }, [level, setLevel])
}
