import type { Concept } from "../../model/concept.ts"
import { isAbbreviation, isDiscouraged } from "../../model/term-kind.ts"
import { textPattern } from "./text-pattern.ts"
import { termPattern } from "./term-pattern.ts"
import { valeRule } from "./vale-rule.ts"

/**
 * The rule that an abbreviation stands behind its full form, in brackets, before it stands alone; undefined where no
 * concept asks for it. Vale remembers what a group of `second` caught and passes over it in `first`.
 */
export function abbreviationRule(concepts: readonly Concept[], language: string): string | undefined {
  const introductions: string[] = []
  const abbreviations = new Set<string>()
  for (const { terms, firstUse = "expand" } of concepts) {
    if (firstUse !== "expand") continue
    const own = terms.filter((term) => (term.language ?? language) === language && term.type !== "shield")
    const good = own.filter((term) => !isDiscouraged(term))
    const fullForms = good.filter((term) => !isAbbreviation(term) && term.type !== "symbol" && term.type !== "codeword")
    const short = good.filter(isAbbreviation).map(({ text }) => textPattern(text, "strict"))
    if (fullForms.length === 0 || short.length === 0) continue
    for (const pattern of short) abbreviations.add(pattern)
    introductions.push(`${any(fullForms.map(termPattern))}\\s*[\\x28]\\s*(${short.join("|")})\\s*[\\x29]`)
  }
  if (abbreviations.size === 0) return undefined
  const first = `(?<![\\p{L}\\p{N}_])${any([...abbreviations].toSorted((a, b) => b.length - a.length))}(?![\\p{L}\\p{N}_])`
  return valeRule(
    {
      extends: "conditional",
      message: "Introduce '%s' after its full form, in brackets, before it stands alone.",
      level: "suggestion",
    },
    { ignorecase: false, vocab: false, first, second: introductions.join("|") },
  )
}

const any = (patterns: readonly string[]): string => `(?:${patterns.join("|")})`
