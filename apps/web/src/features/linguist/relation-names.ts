import type { ConceptRelation } from "@readback/glossary"

/** What the relations of concepts are called. */
export const relationNames: Readonly<Record<ConceptRelation["type"], string>> = {
  broader: "Broader",
  narrower: "Narrower",
  related: "Related",
  antonym: "Opposite",
  seeAlso: "See also",
  supersededBy: "Superseded by",
}
