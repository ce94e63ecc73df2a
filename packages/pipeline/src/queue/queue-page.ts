import type { QueueFilter } from "@readback/domain"
import {
  closedQuery,
  heldQuery,
  type ProjectRow,
  type QueuePage,
  type QueuePlace,
  waitingPage,
  withWords,
} from "@readback/store"
import type { Context } from "../context.ts"
import { stuckPage } from "./stuck-page.ts"

/** Comparisons looked through for words at a time, and at most in one answer: an answer never takes long. */
const LOOKED_THROUGH = { atOnce: 500, atMost: 20_000 }

/** Some comparisons of a state, and where to go on; undefined where that was all. */
export interface FoundPlaces {
  readonly places: readonly QueuePlace[]
  readonly next: QueuePlace | undefined
}

/** The comparisons of a filter behind a place. With words to look for it may stop before it has found `limit` of them. */
export async function queuePage(
  ctx: Context,
  project: ProjectRow,
  { state, group, search }: QueueFilter,
  { after, limit }: Pick<QueuePage, "after" | "limit">,
): Promise<FoundPlaces> {
  const read = (from: QueuePlace | undefined, most: number): Promise<readonly QueuePlace[]> => {
    const page = { projectId: project.id, group, after: from, limit: most }
    if (state === "waiting") return waitingPage(ctx.store.read, page)
    if (state === "stuck") return stuckPage(ctx, project, page)
    return state === "leased" ? heldQuery(ctx.store.read, page) : closedQuery(ctx.store.read, state, page)
  }
  if (search === undefined || search.trim() === "") {
    const places = await read(after, limit + 1)
    return { places: places.slice(0, limit), next: places.length > limit ? places[limit - 1] : undefined }
  }
  const found: QueuePlace[] = []
  let last = after
  for (let seen = 0; seen < LOOKED_THROUGH.atMost; seen += LOOKED_THROUGH.atOnce) {
    const chunk = await read(last, LOOKED_THROUGH.atOnce)
    const ids = chunk.map(({ id }) => id)
    const matching = await withWords(ctx.store.read, ids, search.trim())
    for (const place of chunk) {
      last = place
      if (matching.has(place.id)) found.push(place)
      if (found.length === limit) return { places: found, next: place }
    }
    if (chunk.length < LOOKED_THROUGH.atOnce) return { places: found, next: undefined }
  }
  return { places: found, next: last }
}
