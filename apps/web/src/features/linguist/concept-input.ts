import type { ConceptInput } from "@readback/domain"
import type { Concept } from "@readback/glossary"
import type { z } from "zod"

/** A concept as a call takes it: the same, whose lists the schema does not know to be read only. */
export const inputOf = (concept: Concept | null) => concept as unknown as z.input<typeof ConceptInput> | null
