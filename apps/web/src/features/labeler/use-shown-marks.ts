import type { MarkVisibility } from "@readback/domain"
import { useState } from "react"
import type { Answering } from "./use-termbase.ts"

/**
 * The termbase as far as the project shows it: while deciding, from the first whole decision on, or never. Once seen,
 * marks stay, because what was seen cannot be taken back.
 */
export function useShownMarks(
  termbase: Answering | undefined,
  marks: MarkVisibility,
  isDecided: boolean,
): Answering | undefined {
  const [isSeen, setIsSeen] = useState(marks === "always")
  const isShown = marks === "always" || (marks === "after-ranking" && (isSeen || isDecided))
  if (isShown && !isSeen) setIsSeen(true)
  return isShown ? termbase : undefined
}
