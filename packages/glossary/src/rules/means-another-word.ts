import type { Match, Sense } from "../match/match.ts"
import { fullFormsOf } from "./full-forms.ts"
import type { ReleaseIndex } from "./index-release.ts"
import { smallWords } from "./small-words.ts"
import { tokenise } from "../text/tokenise.ts"

const smallInside = /\p{Lu}\p{Ll}+\p{Lu}/u

/**
 * Whether a small letter in the abbreviation stands where each full form of the sense has a word of its own: "AoA" may be
 * an analysis of alternatives, but is no amphibious objective area. "DoD" is "DOD": the "o" may be that of "of".
 */
export function meansAnotherWord(index: ReleaseIndex, { form, surface }: Match, { conceptId }: Sense): boolean {
  if (form !== "case" || !smallInside.test(surface)) return false
  const concept = index.concept(conceptId)
  const fullForms = concept === undefined ? [] : fullFormsOf(concept)
  const letters = surface.replace(/s$/, "").length
  return (
    fullForms.length > 0 &&
    fullForms.every(({ text }) => tokenise(text).filter(({ key }) => !smallWords.has(key)).length === letters)
  )
}
