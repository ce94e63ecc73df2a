import { isUpper } from "../text/all-caps.ts"
import { isOneCharacter } from "../text/is-one-character.ts"

const isLowerInitial = (text: string): boolean => text.charAt(0) !== text.charAt(0).toUpperCase()
const isUpperInitial = (text: string): boolean => text.charAt(0) !== text.charAt(0).toLowerCase()

/** Writes a replacement with the capitals of the text: all capitals, or a capital where a sentence begins. */
export function likeSurface(surface: string, termText: string, replacement: string): string {
  if (!isOneCharacter(surface) && isUpper(surface) && !isUpper(termText)) return replacement.toUpperCase()
  const isRaised = isUpperInitial(surface) && isLowerInitial(termText)
  return isRaised ? replacement.charAt(0).toUpperCase() + replacement.slice(1) : replacement
}
