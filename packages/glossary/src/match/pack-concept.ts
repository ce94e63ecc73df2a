import type { Concept } from "../model/concept.ts"
import type { Term, TermExamples, TermMatch } from "../model/term.ts"
import { termStatuses, termTypes } from "../model/term-values.ts"

type PackedTerm = [
  text: string,
  type: number,
  status: number,
  match: number,
  id: string | 0,
  replacements: readonly string[] | 0,
  examples: TermExamples | 0,
  rest: object | 0,
]
type PackedConcept = [id: string, subjectFields: readonly string[] | 0, rest: object | 0, ...terms: PackedTerm[]]

const isEmpty = (value: object): boolean => Object.keys(value).length === 0

/** Writes and reads concepts as short JSON; match rules that many terms share are numbered in `rules`. */
export function conceptPacker(rules: TermMatch[] = []) {
  const numbers = new Map(rules.map((rule, index) => [JSON.stringify(rule), index]))
  const numberOf = (match: TermMatch): number => {
    const key = JSON.stringify(match)
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, rules.length)
    rules.push(match)
    return rules.length - 1
  }
  const packTerm = ({ id, text, type, status, match, replacements, examples, ...rest }: Term): PackedTerm => [
    text,
    termTypes.indexOf(type),
    termStatuses.indexOf(status),
    numberOf(match),
    id === text ? 0 : id,
    replacements.length === 0 ? 0 : replacements,
    examples.positive.length + examples.negative.length === 0 ? 0 : examples,
    isEmpty(rest) ? 0 : rest,
  ]
  const unpackTerm = ([text, type, status, match, id, replacements, examples, rest]: PackedTerm): Term => ({
    id: id === 0 ? text : id,
    text,
    type: termTypes[type]!,
    status: termStatuses[status]!,
    match: rules[match]!,
    replacements: replacements === 0 ? [] : replacements,
    examples: examples === 0 ? { positive: [], negative: [] } : examples,
    ...(rest === 0 ? {} : rest),
  })
  return {
    rules,
    pack({ id, subjectFields, terms, ...rest }: Concept): string {
      const packed: PackedConcept = [
        id,
        subjectFields.length === 0 ? 0 : subjectFields,
        isEmpty(rest) ? 0 : rest,
        ...terms.map(packTerm),
      ]
      return JSON.stringify(packed)
    },
    unpack(json: string): Concept {
      const [id, subjectFields, rest, ...terms] = JSON.parse(json) as PackedConcept
      return {
        id,
        subjectFields: subjectFields === 0 ? [] : subjectFields,
        ...(rest === 0 ? {} : rest),
        terms: terms.map(unpackTerm),
      }
    },
  }
}
