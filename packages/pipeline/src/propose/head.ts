import { applyEdits, type Concept } from "@readback/glossary"
import { approvedEdits, approvedProposals, newestRelease, type Reader } from "@readback/store"
import type { Context } from "../context.ts"

/** What a glossary is right now: its newest release, and what approved proposals make of it until the next. */
export interface Head {
  readonly release: { readonly id: string; readonly number: number; readonly concepts: readonly Concept[] } | undefined
  readonly approved: readonly { readonly id: string; readonly number: number; readonly title: string }[]
  readonly edits: readonly { readonly proposalId: string; readonly conceptId: string; readonly after: Concept | null }[]
}

/** The head of a glossary. */
export async function headOf(ctx: Pick<Context, "matchers">, reader: Reader, glossaryId: string): Promise<Head> {
  const newest = await newestRelease(reader, glossaryId)
  const approved = await approvedProposals(reader, glossaryId)
  const edits = approved.length === 0 ? [] : await approvedEdits(reader, glossaryId)
  if (newest === undefined) return { release: undefined, approved, edits }
  const { concepts } = await ctx.matchers.release(reader, newest.id)
  return { release: { id: newest.id, number: newest.number, concepts }, approved, edits }
}

/** The concepts of a head. */
export const headConcepts = ({ release, edits }: Head): readonly Concept[] => applyEdits(release?.concepts ?? [], edits)

/** A head's concepts, found by their ids; null where there is none. */
export function conceptsOfHead({ release, edits }: Head): (conceptId: string) => Concept | null {
  const edited = new Map(edits.map(({ conceptId, after }) => [conceptId, after]))
  let released: ReadonlyMap<string, Concept> | undefined
  return (conceptId) => {
    if (edited.has(conceptId)) return edited.get(conceptId) ?? null
    released ??= new Map(release?.concepts.map((concept) => [concept.id, concept]))
    return released.get(conceptId) ?? null
  }
}

/** What tells one head from another. */
export const headKey = ({ release, approved }: Pick<Head, "release" | "approved">): string =>
  JSON.stringify([release?.id ?? null, approved.map(({ id }) => id)])
