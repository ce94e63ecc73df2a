/** The columns of our own CSV in the order they are written (scoring design, section B); `termId` is written last, if at all. */
export const ownColumns = [
  "conceptId",
  "lang",
  "term",
  "termType",
  "status",
  "severity",
  "replacementTerms",
  "pos",
  "definition",
  "definitionSource",
  "subjectFields",
  "profiles",
  "case",
  "hyphen",
  "inflect",
  "forms",
  "firstUse",
  "message",
  "positiveExamples",
  "negativeExamples",
  "validFrom",
  "validTo",
  "termId",
] as const

/** The name of a column of our own CSV. */
export type OwnColumn = (typeof ownColumns)[number]
