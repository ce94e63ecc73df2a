import type { Concept, ConceptEdit } from "@readback/glossary"
import type { Problems } from "./detect-problems.ts"

/** What the page tells the worker: a glossary in pieces, then as often as it changes what is edited in it. */
export type ProblemsRequest =
  | { readonly kind: "begin" }
  | { readonly kind: "concepts"; readonly concepts: readonly Concept[] }
  | {
      readonly kind: "detect"
      readonly turn: number
      readonly edits: readonly Pick<ConceptEdit, "conceptId" | "after">[]
    }

/** What the worker found for a turn. */
export interface ProblemsAnswer {
  readonly turn: number
  readonly problems: Problems
}
