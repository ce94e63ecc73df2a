import { listHistory, reviewsOf } from "@readback/store"
import { authorizeProject } from "../authorize.ts"
import type { Context } from "../context.ts"
import { excerptOf } from "../queue/excerpt-of.ts"
import { REVISE_WITHIN_MS } from "./revise-judgment.ts"
import { UNDO_WITHIN_MS } from "./undo-judgment.ts"

/** Which judgments of one's own to read: those that hold some words, older than a place, so many at most. */
export interface HistoryInput {
  readonly projectId: string
  readonly search?: string | undefined
  readonly after?: { readonly createdAt: Date; readonly id: string } | undefined
  readonly limit: number
}

/**
 * The person's own judgments that count, newest first. Positions count from 0, in the order in which the responses were
 * shown; `next` is the place after which the next page begins, null at the end.
 */
export async function readHistory(ctx: Context, input: HistoryInput) {
  const { person } = await authorizeProject(ctx, "judgment:read-own", input.projectId)
  const { projectId, search = "", after, limit } = input
  const filter = { projectId, userId: person.id, search: search.trim(), after, limit: limit + 1 }
  const rows = await listHistory(ctx.store.read, filter)
  const now = ctx.clock().getTime()
  const last = rows.length > limit ? rows[limit - 1] : undefined
  const page = rows.slice(0, limit)
  const reviews = await reviewsOf(
    ctx.store.read,
    page.map(({ id }) => id),
  )
  // In order of time: the last word on each judgment stays.
  const lastWords = new Map(reviews.map(({ judgmentId, verdict }) => [judgmentId, verdict]))
  const judgments = page.map((row) => {
    const { messages, displayOrder, preferredId, ranking, rewriteId, supersedes, ...shown } = row
    const isReworkAsked = lastWords.get(row.id) === "rework"
    const age = now - row.createdAt.getTime()
    return {
      ...shown,
      prompt: excerptOf(messages),
      preferredPosition: preferredId === null ? null : displayOrder.indexOf(preferredId),
      rankedPositions: ranking?.map((ids) => ids.map((id) => displayOrder.indexOf(id))) ?? null,
      hasRewrite: rewriteId !== null,
      isRevision: supersedes !== null,
      canUndo: supersedes === null && age <= UNDO_WITHIN_MS,
      isReworkAsked,
      canRevise: age <= REVISE_WITHIN_MS || isReworkAsked,
    }
  })
  return { judgments, next: last === undefined ? null : { createdAt: last.createdAt, id: last.id } }
}
