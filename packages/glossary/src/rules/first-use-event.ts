import type { Span } from "../model/span.ts"
import type { Introduction, Use } from "./observation.ts"

/** What happened to an abbreviation at one place of a text (scoring design, section D). */
export type FirstUseKind =
  | "introduced"
  | "introduced-late"
  | "reversed-introduction"
  | "duplicate-introduction"
  | "introduced-never-used"
  | "not-expanded-at-first-use"
  | "re-expanded"
  | "use-full-form"

/** One step of the first-use automaton; `use` is the abbreviation, or for `re-expanded` the full form. */
export interface FirstUseEvent extends Span {
  readonly kind: FirstUseKind
  readonly use: Use
  readonly introduction?: Introduction
}
