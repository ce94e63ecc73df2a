/** What the house asks of writing where style guides disagree; what is absent has the default named here. */
export interface WritingProfile {
  /** Whether an abbreviation may stand before its full form, as in "ABC (full form)"; by default it may not. */
  readonly introduction?: "full-form-first" | "either-order"
}
