import type { Severity, Term, TermType } from "./term.ts"

const abbreviated: ReadonlySet<TermType> = new Set(["acronym", "initialism", "abbreviation"])

/** Whether the term is a shortening that a reader may need to have spelled out. */
export const isAbbreviation = (term: { readonly type: TermType }): boolean => abbreviated.has(term.type)

/** Whether the house tells writers to avoid the term. */
export const isDiscouraged = (term: Pick<Term, "status">): boolean =>
  term.status === "deprecated" || term.status === "superseded" || term.status === "forbidden"

/** The severity of using the term where the glossary names none. */
export const severityOf = (term: Pick<Term, "status" | "severity">): Severity =>
  term.severity ?? (term.status === "forbidden" ? "major" : "minor")
