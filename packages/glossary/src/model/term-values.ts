import type { TermStatus, TermType } from "./term.ts"

const all = <Value extends string>(values: Readonly<Record<Value, true>>): readonly Value[] =>
  Object.keys(values) as Value[]

/** All types of terms, in the order of the model. */
export const termTypes: readonly TermType[] = all<TermType>({
  fullForm: true,
  acronym: true,
  initialism: true,
  abbreviation: true,
  shortForm: true,
  variant: true,
  symbol: true,
  phrase: true,
  codeword: true,
  shield: true,
})

/** All statuses of terms, from the best to the worst. */
export const termStatuses: readonly TermStatus[] = all<TermStatus>({
  preferred: true,
  admitted: true,
  deprecated: true,
  superseded: true,
  forbidden: true,
})
