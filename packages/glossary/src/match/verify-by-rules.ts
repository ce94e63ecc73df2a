import { foldPunctuation } from "../text/connector.ts"
import type { Atom } from "../text/tokenise.ts"
import { atomAt } from "../text/words.ts"
import { acceptsBoundary } from "./accepts-boundary.ts"
import { CLOSE, closenessOf, REJECTED } from "./accepts-case.ts"
import { acceptsConnectors, lacksHyphens } from "./accepts-connectors.ts"
import { isAllCapsAt, type Search } from "./search.ts"
import { caseRules, Flag } from "./lexicon.ts"
import { type FormParts, partsOf } from "./form-parts.ts"

const splitsPair = (text: string, offset: number): boolean =>
  /[\uD800-\uDBFF]/.test(text.charAt(offset - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(offset))

/** Whether the punctuation that belongs to the form stands before and after the words. */
const hasAffixes = (text: string, { prefix, suffix }: FormParts, first: number, last: number): boolean => {
  const start = first - prefix.length
  const end = last + suffix.length
  if (start < 0 || splitsPair(text, start) || splitsPair(text, end)) return false
  return foldPunctuation(text.slice(start, first)) === prefix && foldPunctuation(text.slice(last, end)) === suffix
}

/** Whether the words say in capitals what the form says as a plural: "ALERTS" is not "ALERTs", nor "F-16S" "F-16s". */
const isPluralInCapitals = ({ cleans }: FormParts, last: Atom | undefined): boolean =>
  /[\p{Lu}\p{N}]s$/u.test(cleans.at(-1) ?? "") && (last?.clean.endsWith("S") ?? false)

/** The closeness of a form to words of the text by all rules (scoring design, sections C.5 to C.7). */
export function verifyByRules(search: Search, form: number, from: number, to: number): number {
  const { lexicon, words, register } = search
  const flags = lexicon.formFlags[form]!
  const parts = partsOf(lexicon, form)
  const atoms = Array.from({ length: to - from }, (_, index) => atomAt(words, from + index)!)
  if (!parts.keys.every((key, index) => atoms[index]?.key === key)) return REJECTED
  if (!hasAffixes(words.text, parts, atoms[0]!.start, atoms.at(-1)!.end)) return REJECTED
  const rule = caseRules[flags & Flag.caseRule]!
  const isStrict = (flags & Flag.strict) !== 0
  const isJoined = acceptsConnectors(parts.connectors, isStrict, words, from)
  const isUnjoined = !isJoined && isStrict && rule !== "acronym" && lacksHyphens(parts.connectors, words, from)
  if (!isJoined && !isUnjoined) return REJECTED
  if (!acceptsBoundary(rule, words, from, to)) return REJECTED
  const isExact = parts.cleans.every((clean, index) => atoms[index]?.clean === clean)
  const closeness = closenessOf(rule, flags, isExact, parts.isDotted, atoms, () => isAllCapsAt(search, from), register)
  if (closeness === CLOSE.near && isPluralInCapitals(parts, atoms.at(-1))) return REJECTED
  return isUnjoined && closeness !== REJECTED ? CLOSE.unjoined : closeness
}
