import { conceptName } from "@readback/glossary"
import { newestRelease } from "@readback/store"
import type { Context } from "../context.ts"
import { evidenceProjects } from "./evidence-projects.ts"
import { walkTexts } from "./walk-texts.ts"

const MOST_SHOWN = 50
/** The newest responses and rewrites that are looked at: about two seconds of matching. */
const MOST_TEXTS = 50_000

/** The concepts that the newest texts use most, as the newest release finds them under each project's profile. */
export async function readTopConcepts(ctx: Context, input: { readonly glossaryId: string }) {
  const { glossary, projects } = await evidenceProjects(ctx, input)
  const reader = ctx.store.read
  const newest = await newestRelease(reader, glossary.id)
  if (newest === undefined) return { concepts: [], texts: 0, isComplete: true }
  const profiles = new Map(projects.map(({ id, profile }) => [id, profile]))
  const sums = new Map<string, { uses: number; usedIn: number }>()
  let texts = 0
  let isComplete = true
  const search = { projectIds: [...profiles.keys()], kinds: ["response", "rewrite"], isNewestFirst: true } as const
  for await (const page of walkTexts(ctx, search)) {
    for (const { projectId, text } of page) {
      const matcher = await ctx.matchers.get(reader, newest.id, profiles.get(projectId) ?? "default")
      for (const [conceptId, own] of Map.groupBy(matcher.match(text), (match) => match.conceptId)) {
        const sum = sums.get(conceptId) ?? { uses: 0, usedIn: 0 }
        sums.set(conceptId, { uses: sum.uses + own.length, usedIn: sum.usedIn + 1 })
      }
    }
    texts += page.length
    if (texts >= MOST_TEXTS) {
      isComplete = false
      break
    }
  }
  const { concepts } = await ctx.matchers.release(reader, newest.id)
  const top = [...sums].toSorted(([a, x], [b, y]) => y.usedIn - x.usedIn || y.uses - x.uses || (a < b ? -1 : 1))
  const shown = new Map(top.slice(0, MOST_SHOWN))
  const names = new Map(concepts.filter(({ id }) => shown.has(id)).map((concept) => [concept.id, conceptName(concept)]))
  return {
    concepts: [...shown].map(([conceptId, sum]) => ({ conceptId, name: names.get(conceptId) ?? conceptId, ...sum })),
    texts,
    isComplete,
  }
}
