import type { ConceptRelation } from "../model/concept.ts"
import type { FirstUsePolicy } from "../model/first-use-policy.ts"
import type { CaseRule, HyphenRule, InflectRule, Severity } from "../model/term.ts"
import { termStatuses, termTypes } from "../model/term-values.ts"

const all = <T extends string>(values: Readonly<Record<T, true>>): readonly T[] => Object.keys(values) as T[]

/** What a column with a closed list of values may hold. */
export const allowedValues = {
  status: termStatuses,
  termType: termTypes,
  severity: all<Severity>({ minor: true, major: true, critical: true }),
  case: all<CaseRule>({ acronym: true, proper: true, common: true, codeword: true }),
  hyphen: all<HyphenRule>({ strict: true, flex: true, closed: true }),
  inflect: all<InflectRule>({ none: true, noun: true, verb: true, adj: true, listed: true }),
  firstUse: all<FirstUsePolicy>({ expand: true, never: true, "always-full": true }),
  relation: all<ConceptRelation["type"]>({
    broader: true,
    narrower: true,
    related: true,
    antonym: true,
    seeAlso: true,
    supersededBy: true,
  }),
}
