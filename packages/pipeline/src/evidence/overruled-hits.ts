import { setImmediate as breathe } from "node:timers/promises"
import { assessmentTask } from "@readback/domain"
import { assess, phrasesOfConcept } from "@readback/glossary"
import { evidencePage, judgedResponses, newestRelease, scoredTexts } from "@readback/store"
import type { Context } from "../context.ts"
import { wordsHeld } from "./words-held.ts"

/** Responses read and assessed at a time. */
const PAGE = 200
/** Most responses that are assessed; what was dismissed in others is not counted either. */
const MOST_TEXTS = 20_000

/** How often findings of terms were read: by term, in which responses, and whether all texts were looked at. */
export interface OverruledHits {
  /** Findings times their readers, by `termKey`. */
  readonly hits: ReadonlyMap<string, number>
  readonly responseIds: ReadonlySet<string>
  readonly isComplete: boolean
}

export const termKey = ({ conceptId, termId }: { readonly conceptId: string; readonly termId: string }): string =>
  JSON.stringify([conceptId, termId])

/** Counts the findings of terms in responses that people judged, as the newest release finds them under each project's profile. */
export async function overruledHits(
  ctx: Context,
  glossary: { readonly id: string; readonly language: string },
  projects: readonly { readonly id: string; readonly profile: string }[],
  terms: readonly { readonly conceptId: string; readonly termId: string }[],
): Promise<OverruledHits> {
  const hits = new Map<string, number>()
  const responseIds = new Set<string>()
  const reader = ctx.store.read
  const newest = await newestRelease(reader, glossary.id)
  if (newest === undefined || projects.length === 0) return { hits, responseIds, isComplete: true }
  const wanted = new Set(terms.map(termKey))
  const conceptIds = new Set(terms.map(({ conceptId }) => conceptId))
  const { concepts } = await ctx.matchers.release(reader, newest.id)
  const phrases = concepts
    .filter(({ id }) => conceptIds.has(id))
    .flatMap((concept) =>
      phrasesOfConcept(concept, glossary.language).filter(({ termId = "" }) =>
        wanted.has(termKey({ conceptId: concept.id, termId })),
      ),
    )
  if (phrases.length === 0) return { hits, responseIds, isComplete: true }
  const profiles = new Map(projects.map(({ id, profile }) => [id, profile]))
  const search = { projectIds: [...profiles.keys()], kinds: ["response"], words: wordsHeld(phrases) } as const
  for (let after: number | undefined; ;) {
    const rows = await evidencePage(reader, search, after, PAGE)
    after = rows.at(-1)?.number ?? after
    const ids = [...new Set(rows.map(({ id }) => id))].filter((id) => !responseIds.has(id))
    const judged = ids.length === 0 ? [] : await judgedResponses(reader, glossary.id, ids)
    const readers = new Map(judged.map((row) => [row.responseId, row.readers]))
    for (const { id, projectId, text, messages } of await scoredTexts(reader, "response", [...readers.keys()])) {
      responseIds.add(id)
      const matcher = await ctx.matchers.get(reader, newest.id, profiles.get(projectId) ?? "default")
      for (const { conceptId, termId } of assess(matcher, text, assessmentTask(messages)).findings) {
        if (conceptId === undefined || termId === undefined) continue
        const key = termKey({ conceptId, termId })
        if (wanted.has(key)) hits.set(key, (hits.get(key) ?? 0) + (readers.get(id) ?? 0))
      }
    }
    if (rows.length < PAGE) return { hits, responseIds, isComplete: true }
    if (responseIds.size >= MOST_TEXTS) return { hits, responseIds, isComplete: false }
    await breathe()
  }
}
