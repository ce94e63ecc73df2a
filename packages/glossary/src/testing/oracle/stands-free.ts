import type { Term } from "../../model/term.ts"
import type { Joint } from "./joint.ts"
import type { OracleWord } from "./oracle-word.ts"

const suffixes = new Set(
  "based led wide level style related capable ready enabled qualified specific only type like oriented driven".split(
    " ",
  ),
)

/** A neighbour of a match and the joint between them. */
export interface Neighbour {
  readonly word: OracleWord
  readonly joint: Joint
}

const isSmall = (letters: string): boolean => letters === letters.toLowerCase() && /\p{L}/u.test(letters)

const isWordBesideAcronym = ({ letters }: OracleWord): boolean =>
  Array.from(letters).length >= 2 && (isSmall(letters) || /^\p{Lu}\p{Ll}{2,}$/u.test(letters))

const isInCapitals = ({ letters }: OracleWord): boolean =>
  letters === letters.toUpperCase() && letters !== letters.toLowerCase()

const standsFreeOf = ({ word, joint }: Neighbour, side: "before" | "after", term: Term): boolean => {
  switch (joint.kind) {
    case "nothing":
    case "glue":
    case "&":
      return false
    case "'":
      return side === "after" && word.key === "s"
    case "-":
      return term.match.case === "acronym" ? isWordBesideAcronym(word) : side === "after" && suffixes.has(word.key)
    case "other":
      return !(joint.signs === "(" && term.match.case === "acronym" && isInCapitals(word))
    default:
      return true
  }
}

/** Whether a match may begin and end where it does (scoring design, C.6). */
export const standsFree = (before: Neighbour | undefined, after: Neighbour | undefined, term: Term): boolean =>
  (before === undefined || standsFreeOf(before, "before", term)) &&
  (after === undefined || standsFreeOf(after, "after", term))
