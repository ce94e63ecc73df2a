import { Failure } from "@readback/domain"
import type { Concept } from "@readback/glossary"
import type { Context } from "../context.ts"
import { conceptsOfHead, headOf } from "../propose/head.ts"

/** A concept as the glossary has it now. */
export async function conceptOfHead(ctx: Context, glossaryId: string, conceptId: string): Promise<Concept> {
  const concept = conceptsOfHead(await headOf(ctx, ctx.store.read, glossaryId))(conceptId)
  if (concept !== null) return concept
  throw new Failure("not_found", "The glossary has no such concept any more. Search for another one.")
}
