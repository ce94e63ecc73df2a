import type { CaseRule } from "../model/term.ts"
import type { Atom } from "../text/tokenise.ts"
import { Flag } from "./lexicon.ts"

/** Which kind of text is read: code words exist only on the radio. */
export type Register = "written" | "radio"

/**
 * How closely the text repeats the written form, closest first: letter for letter, but for capitals that do not matter,
 * but for capitals that do, but for a hyphen that does. REJECTED is no match.
 */
export const CLOSE = { exact: 0, folded: 1, near: 2, unjoined: 3 } as const
export const REJECTED = 4

const hasInnerCapital = (clean: string): boolean => clean.slice(1) !== clean.slice(1).toLowerCase()
const hasNoSmallLetter = ({ clean }: Atom): boolean => clean === clean.toUpperCase()
const startsWithCapital = (clean: string): boolean => clean.charAt(0) !== clean.charAt(0).toLowerCase()

const acronymCloseness = (
  flags: number,
  isExact: boolean,
  atoms: readonly Atom[],
  isAllCaps: () => boolean,
): number => {
  const isOrdinary = (flags & (Flag.ordinary | Flag.quarantined)) !== 0
  if (isExact) return isOrdinary && isAllCaps() ? REJECTED : CLOSE.exact
  if (isOrdinary) return REJECTED
  const isMeant = (flags & Flag.impossible) !== 0 || atoms.some((atom) => hasInnerCapital(atom.clean))
  return isMeant && startsWithCapital(atoms[0]?.clean ?? "") && !isAllCaps() ? CLOSE.near : REJECTED
}

/** Applies the case rule of the term (scoring design, section C.5) to words of the text whose keys are those of the form. */
export function closenessOf(
  rule: CaseRule,
  flags: number,
  isExact: boolean,
  isDotted: boolean,
  atoms: readonly Atom[],
  isAllCaps: () => boolean,
  register: Register,
): number {
  if (rule === "acronym") return acronymCloseness(flags, isExact, atoms, isAllCaps)
  if (rule === "codeword") return register === "radio" && atoms.every(hasNoSmallLetter) ? CLOSE.exact : REJECTED
  if (!isDotted && atoms.some((atom) => atom.isDotted)) return REJECTED
  if (isExact) return CLOSE.exact
  return rule === "common" || (atoms.every(hasNoSmallLetter) && isAllCaps()) ? CLOSE.folded : REJECTED
}
