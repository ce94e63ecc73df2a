import type { Concept } from "@readback/glossary"
import { z } from "zod"

const Texts = z.array(z.string())

/** As far as a concept in writing has to be whole for the form to show it. */
const Written = z.looseObject({
  id: z.string(),
  subjectFields: Texts,
  terms: z.array(
    z.looseObject({
      id: z.string(),
      text: z.string(),
      replacements: Texts,
      match: z.looseObject({ forms: Texts }),
      examples: z.looseObject({ positive: Texts, negative: Texts }),
    }),
  ),
})

const Kept = z.object({
  proposalId: z.string().nullable(),
  revision: z.int().nullable(),
  base: Written.nullable(),
  concept: Written,
})

/** What an edit began with: what was there, in which proposal, under which revision of its change. */
export interface EditBasis {
  readonly proposalId: string | null
  readonly revision: number | null
  readonly base: Concept | null
}

/** Unsaved text of a concept and what it began with. */
export interface KeptConcept extends EditBasis {
  readonly concept: Concept
}

/** Unsaved text in this browser, one place for each concept and person; without storage it lasts as long as the page. */
export function keptConcepts(storage: Storage, key: string) {
  const attempt = <Result>(action: () => Result): Result | undefined => {
    try {
      return action()
    } catch {
      return undefined
    }
  }
  return {
    read: (): KeptConcept | undefined => {
      const parsed = Kept.safeParse(attempt(() => JSON.parse(storage.getItem(key) ?? "null") as unknown))
      return parsed.success ? (parsed.data as unknown as KeptConcept) : undefined
    },
    keep: (kept: KeptConcept): void => attempt(() => storage.setItem(key, JSON.stringify(kept))),
    forget: (): void => attempt(() => storage.removeItem(key)),
  }
}
