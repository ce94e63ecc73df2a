import { isUpper } from "../text/all-caps.ts"
import type { Atom } from "../text/tokenise.ts"
import { commonWords } from "./common-words.ts"
import type { Variant } from "./variant.ts"

/** Which kind of text is read: code words exist only on the radio. */
export type Register = "written" | "radio"

/** How closely the text repeats the written form; lower is closer, undefined is no match. */
export type Closeness = "exact" | "folded" | "near"

const hasInnerCapital = (clean: string): boolean => clean.slice(1) !== clean.slice(1).toLowerCase()

const isExact = (variant: Variant, atoms: readonly Atom[], from: number): boolean =>
  variant.cleans.every((clean, index) => atoms[from + index]?.clean === clean)

const isNearMiss = (variant: Variant, atoms: readonly Atom[], from: number): boolean => {
  const words = atoms.slice(from, from + variant.keys.length)
  return words.some((atom) => hasInnerCapital(atom.clean)) && !words.every((atom) => commonWords.has(atom.key))
}

const acronymCloseness = (variant: Variant, atoms: readonly Atom[], from: number, isAllCaps: boolean) => {
  if (!isExact(variant, atoms, from))
    return !isAllCaps && !variant.isQuarantined && isNearMiss(variant, atoms, from) ? "near" : undefined
  const isOrdinary = variant.isQuarantined || variant.keys.every((key) => commonWords.has(key))
  return isAllCaps && isOrdinary ? undefined : "exact"
}

/** Applies the case rule of the term (scoring design, section C.5) to the words of the text from `from`. */
export function closenessOf(
  variant: Variant,
  atoms: readonly Atom[],
  from: number,
  isAllCaps: boolean,
  register: Register,
): Closeness | undefined {
  const rule = variant.term.match.case
  if (rule === "acronym") return acronymCloseness(variant, atoms, from, isAllCaps)
  const words = atoms.slice(from, from + variant.keys.length)
  if (rule === "codeword")
    return register === "radio" && words.every((atom) => isUpper(atom.clean)) ? "exact" : undefined
  if (!variant.isDotted && words.some((atom) => atom.isDotted)) return undefined
  if (isExact(variant, atoms, from)) return "exact"
  return rule === "common" || isAllCaps ? "folded" : undefined
}
