import type { ConceptChange, TermStatus } from "@readback/glossary"

/** What became of one concept from one release to another; `name` is how it is called now, or was when it went. */
export type ReleaseChange =
  | {
      readonly kind: "added" | "removed"
      readonly concept: string
      readonly name: string
      readonly definition: string | null
      readonly terms: readonly { readonly text: string; readonly status: TermStatus }[]
    }
  | ({ readonly kind: "changed"; readonly name: string } & ConceptChange)
