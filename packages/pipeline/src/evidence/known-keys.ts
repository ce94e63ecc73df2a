import { candidateKey, phrasesOfConcept } from "@readback/glossary"
import { decidedCandidates } from "@readback/store"
import type { Context } from "../context.ts"
import { headConcepts, headOf } from "../propose/head.ts"

/** What is no candidate: every form of the glossary's terms, and what was decided before; by key. */
export async function knownKeys(
  ctx: Context,
  glossary: { readonly id: string; readonly language: string },
): Promise<ReadonlySet<string>> {
  const reader = ctx.store.read
  const keys = new Set((await decidedCandidates(reader, glossary.id)).map(({ key }) => key))
  for (const concept of headConcepts(await headOf(ctx, reader, glossary.id))) {
    for (const { words } of phrasesOfConcept(concept, glossary.language))
      keys.add(words.map(({ key }) => key).join(" "))
    for (const { text } of concept.terms) keys.add(candidateKey(text))
  }
  return keys
}
