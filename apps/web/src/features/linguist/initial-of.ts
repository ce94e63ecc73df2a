import { foldText } from "./fold-text.ts"

/** Where texts stand that begin with no letter. */
export const NO_LETTER = "#"

/** The letter under which a text stands in an alphabetical list. */
export function initialOf(text: string): string {
  const [first = ""] = foldText(text.trim())
  return /\p{L}/u.test(first) ? first.toUpperCase() : NO_LETTER
}
