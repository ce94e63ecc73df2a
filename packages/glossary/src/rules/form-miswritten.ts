import { isAbbreviation, isDiscouraged } from "../model/term-kind.ts"
import type { Finding } from "./finding.ts"
import type { Observation, Use } from "./observation.ts"
import { termFinding } from "./term-finding.ts"

const plural =
  /\b(?:these|those|many|several|few|both|all|two|three|four|five|six|seven|eight|nine|ten|\d+)\s+(?:\p{Ll}+\s+)?$/iu
const pluralVerb = /^['’]s\s+(?:are|were|have)\b/
const longestLead = 40

/** Whether the apostrophe after an abbreviation makes a plural of it, to judge by the words around. */
const isPluralWithApostrophe = (text: string, { match, term }: Use): boolean => {
  if (!isAbbreviation(term) || !/^['’]s\b/.test(text.slice(match.end, match.end + 3))) return false
  const behind = text.slice(match.end, match.end + longestLead)
  return (
    pluralVerb.test(behind) ||
    (plural.test(text.slice(Math.max(0, match.start - longestLead), match.start)) && !/^['’]s\s+\p{Ll}/u.test(behind))
  )
}

/** Reports "ICBM's" where the plural "ICBMs" is meant (ACO/ACT Style Guide), and terms joined otherwise than the house joins them. */
export function formMiswritten({ text, uses }: Observation): readonly Finding[] {
  return uses.flatMap((use): readonly Finding[] => {
    const { match, term } = use
    if (isDiscouraged(term)) return []
    if (match.form === "hyphen")
      return [
        termFinding("form-miswritten", match, use, {
          message: `"${match.surface}" is not how the house joins this term. Write "${term.text}".`,
          replacements: [term.text],
        }),
      ]
    if (!isPluralWithApostrophe(text, use)) return []
    const written = `${match.surface}s`
    return [
      termFinding("form-miswritten", { start: match.start, end: match.end + 2 }, use, {
        severity: "info",
        message: `The plural of an abbreviation takes no apostrophe. Write "${written}".`,
        replacements: [written],
      }),
    ]
  })
}
