import type { ConceptRelation } from "../../model/concept.ts"

/** Relations that TBX-Default (2008) names by a data category of their own. */
const readings: Readonly<Record<string, ConceptRelation["type"]>> = {
  crossReference: "related",
  relatedConcept: "related",
  associatedConcept: "related",
  coordinateConcept: "related",
  see: "seeAlso",
  relatedConceptBroader: "broader",
  broaderConceptGeneric: "broader",
  broaderConceptPartitive: "broader",
  superordinateConcept: "broader",
  superordinateConceptGeneric: "broader",
  superordinateConceptPartitive: "broader",
  relatedConceptNarrower: "narrower",
  subordinateConcept: "narrower",
  subordinateConceptGeneric: "narrower",
  subordinateConceptPartitive: "narrower",
  antonymConcept: "antonym",
}

/** The relation that a data category with a target stands for. */
export const relationReading = (category: string): ConceptRelation["type"] | undefined =>
  Object.hasOwn(readings, category) ? readings[category] : undefined
