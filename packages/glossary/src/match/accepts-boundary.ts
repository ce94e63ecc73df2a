import type { CaseRule } from "../model/term.ts"
import { isUpper } from "../text/all-caps.ts"
import { isOneCharacter } from "../text/is-one-character.ts"
import type { Atom } from "../text/tokenise.ts"
import { atomAt, type Words } from "../text/words.ts"

const suffixes = new Set(
  "based led wide level style related capable ready enabled qualified specific only type like oriented driven".split(
    " ",
  ),
)

const longWord = /^\p{Lu}\p{Ll}{2,}$/u

/** Words may stand beside an abbreviation, at the beginning of a sentence with a capital; designators ("F-16") may not. */
const isAffix = (atom: Atom | undefined): boolean =>
  atom !== undefined &&
  !isOneCharacter(atom.clean) &&
  ((atom.clean === atom.clean.toLowerCase() && /\p{L}/u.test(atom.clean)) || longWord.test(atom.clean))

/** Whether an abbreviation and what stands on the other side of an unspaced bracket are one: "ASD(HA)" is no "ASD". */
const goesOn = (rule: CaseRule, neighbour: Atom): boolean => rule === "acronym" && isUpper(neighbour.clean)

const acceptsBefore = (rule: CaseRule, first: Atom, neighbour: Atom | undefined): boolean => {
  if (neighbour === undefined) return true
  switch (first.before) {
    case "none":
    case "glue":
    case "amp":
    case "apos":
      return false
    case "hyphen":
      return rule === "acronym" && isAffix(neighbour)
    case "punct (":
      return !goesOn(rule, neighbour)
    default:
      return true
  }
}

const acceptsAfter = (rule: CaseRule, neighbour: Atom | undefined): boolean => {
  switch (neighbour?.before) {
    case "none":
    case "glue":
    case "amp":
      return false
    case "apos":
      return neighbour.key === "s"
    case "hyphen":
      return rule === "acronym" ? isAffix(neighbour) : suffixes.has(neighbour.key)
    case "punct (":
      return !goesOn(rule, neighbour)
    default:
      return true
  }
}

/** Whether a term may begin at word `from` and end before word `to` (scoring design, section C.6). */
export const acceptsBoundary = (rule: CaseRule, words: Words, from: number, to: number): boolean => {
  const first = atomAt(words, from)
  return (
    first !== undefined && acceptsBefore(rule, first, atomAt(words, from - 1)) && acceptsAfter(rule, atomAt(words, to))
  )
}
