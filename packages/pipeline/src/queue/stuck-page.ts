import { exhaustedPage, heldQuery, openGroups, type ProjectRow, type QueuePage, type QueuePlace } from "@readback/store"
import type { Context } from "../context.ts"
import { labelersOf } from "./labelers-of.ts"

/** How long something may be held or kept before it counts as stuck, in milliseconds: a day. */
export const STUCK_AFTER_MS = 24 * 3_600_000

/**
 * Comparisons that do not get on by themselves, in order of id: with an open slot although everybody who labels in the
 * project and may get it (in its group, below the limit) has judged it, given it back or holds it; and those that
 * somebody has held, or that were kept for somebody, for more than a day.
 */
export async function stuckPage(ctx: Context, project: ProjectRow, page: QueuePage): Promise<readonly QueuePlace[]> {
  const reader = ctx.store.read
  const labelers = await labelersOf(ctx, project)
  const before = new Date(ctx.clock().getTime() - STUCK_AFTER_MS)
  const found = new Map<string, QueuePlace>()
  for (const place of await heldQuery(reader, page, before)) found.set(place.id, place)
  const groups = page.group === undefined ? await openGroups(reader, project.id) : [page.group]
  for (const group of groups) {
    const people = labelers.filter((one) => group === "" || one.group === group).map(({ userId }) => userId)
    for (const place of await exhaustedPage(reader, { ...page, group }, people)) found.set(place.id, place)
  }
  return [...found.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)).slice(0, page.limit)
}
