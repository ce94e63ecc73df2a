import type { Match } from "../match/match.ts"
import type { Term } from "../model/term.ts"
import { isAbbreviation, isDiscouraged } from "../model/term-kind.ts"
import type { Atom } from "../text/tokenise.ts"
import { type Bracketed, spanOfWords } from "./bracketed.ts"
import { fullFormsOf } from "./full-forms.ts"
import type { ReleaseIndex } from "./index-release.ts"
import type { Introduction } from "./observation.ts"
import { smallWords } from "./small-words.ts"
import { stemsOf, termWords, wordStem } from "./word-stem.ts"

const mostFurtherWords = 2
const remark = /\s*\([^()]*\)$|, (?:US|U\.S\.|United States) .*$/

/** What a word of the text stands for: itself, or the words of an abbreviation that is found there. */
type Stems = (atom: Atom, from: number) => readonly string[]

/** "U.S." and the abbreviations of the glossary that have one sense are read as their full forms. */
function stemsIn(index: ReleaseIndex, matches: readonly Match[]): Stems {
  const spelled = new Map<number, readonly string[]>()
  for (const match of matches) {
    const concept =
      isAbbreviation(match) && match.alternatives.length === 0 ? index.concept(match.conceptId) : undefined
    const fullForm = concept === undefined ? undefined : fullFormsOf(concept)[0]
    if (fullForm !== undefined) spelled.set(match.start, termWords(fullForm))
  }
  return ({ key, clean, start }, from) => {
    if (smallWords.has(key)) return []
    if (key === "us" && clean === "US") return ["united", "state"]
    return spelled.get(from + start) ?? [wordStem(key)]
  }
}

/** The stems of the full form, and of what is left of it without a remark at its end: "Federal Bureau of Investigation (DOJ)". */
const wordingsOf = (term: Term, { surface }: Match): readonly (readonly string[])[] => {
  const whole = termWords(term)
  const bare = surface.includes("(") ? term.text : term.text.replace(remark, "")
  return bare === term.text ? [whole] : [whole, stemsOf(bare)]
}

/**
 * The word from which on the text has all words of the full form and at most two others between them, or the same
 * letters joined otherwise; undefined where there is none.
 */
function beginOf({ words, from }: Bracketed, wanted: readonly string[], stemsAt: Stems): Atom | undefined {
  const missing = [...wanted]
  const joined = wanted.join("")
  let further = 0
  let written = ""
  for (const atom of words.toReversed()) {
    const stems = stemsAt(atom, from)
    written = stems.join("") + written
    if (written === joined) return atom
    for (const stem of stems.toReversed()) {
      if (missing.at(-1) === stem) missing.pop()
      else further += 1
    }
    if (further > mostFurtherWords) return undefined
    if (missing.length === 0) return atom
  }
  return undefined
}

/**
 * Finds introductions whose full form is spelled a little otherwise than in the glossary: "non-governmental organizations
 * (NGOs)", "U.S. Navy (USN)", "National Environmental Policy Act of 1969 (NEPA)".
 */
export function findRespelledIntroductions(
  index: ReleaseIndex,
  text: string,
  matches: readonly Match[],
  bracketed: readonly Bracketed[],
  found: readonly Introduction[],
): readonly Introduction[] {
  const known = new Set(found.map(({ abbreviation }) => abbreviation))
  const open = bracketed.filter(({ match }) => !known.has(match))
  if (open.length === 0) return []
  const stemsAt = stemsIn(index, matches)
  return open.flatMap((one) => {
    const { match } = one
    for (const { conceptId } of [match, ...match.alternatives]) {
      const fullForms = index.concept(conceptId)?.terms.filter((term) => !isAbbreviation(term) && !isDiscouraged(term))
      for (const term of fullForms ?? []) {
        const wanted = wordingsOf(term, match).filter((stems) => stems.length > 1)
        const first = wanted.map((stems) => beginOf(one, stems, stemsAt)).find((atom) => atom !== undefined)
        if (first === undefined) continue
        const words = spanOfWords(one, first)
        const wording = { ...words, surface: text.slice(words.start, words.end) }
        return [{ conceptId, wording, abbreviation: match, isReversed: false, start: words.start, end: match.end }]
      }
    }
    return []
  })
}
