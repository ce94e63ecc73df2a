/** A problem in glossary data, returned as a value: what is wrong with which concept or term, and what to do. */
export interface Issue {
  readonly severity: "error" | "warning"
  readonly code: string
  readonly message: string
  readonly field?: string
  readonly conceptId?: string
  /** The concepts that it is about, where there are several. */
  readonly conceptIds?: readonly string[]
  readonly termId?: string
}
