import { type ListQueue, mayRole } from "@readback/domain"
import { holdsOf, namesOf, queuePlace, queueRows, votesOf } from "@readback/store"
import { authorizeProject } from "../authorize.ts"
import type { Context } from "../context.ts"
import { excerptOf } from "./excerpt-of.ts"
import { queuePage } from "./queue-page.ts"

/**
 * Comparisons of a project in one state, a page at a time: what each asks, how often it was judged and is wanted, and
 * who holds it. Names are there for those who may see how each person judges. `next` is the place to go on from, also
 * where a search has not looked through everything yet; null at the end.
 */
export async function listQueue(ctx: Context, input: ListQueue) {
  const { project, role } = await authorizeProject(ctx, "queue:read", input.projectId)
  const { cursor, limit, projectId: _project, ...filter } = input
  const reader = ctx.store.read
  const from = cursor === undefined || cursor === null ? undefined : await queuePlace(reader, project.id, cursor)
  const { places, next } = await queuePage(ctx, project, filter, { after: from, limit })
  const ids = places.map(({ id }) => id)
  const [rows, votes, holds] =
    ids.length === 0
      ? [[], [], []]
      : await Promise.all([queueRows(reader, ids), votesOf(reader, ids), holdsOf(reader, ids)])
  const people = mayRole(role, "measure:labelers") ? [...new Set([...votes, ...holds].map(({ userId }) => userId))] : []
  const names = new Map(people.length === 0 ? [] : (await namesOf(reader, people)).map(({ id, name }) => [id, name]))
  const byId = new Map(rows.map((row) => [row.comparison.id, row]))
  const now = ctx.clock()
  return {
    rows: ids.flatMap((id) => {
      const row = byId.get(id)
      if (row === undefined) return []
      const { priority, labelerGroup, overlap, openSlots, isGold, isHidden, createdAt } = row.comparison
      const judges = votes.filter((vote) => vote.comparisonId === id)
      return {
        comparisonId: id,
        prompt: excerptOf(row.messages),
        domain: row.domain,
        responses: row.responses,
        priority,
        group: labelerGroup,
        overlap,
        openSlots,
        isGold,
        isHidden,
        createdAt,
        judgments: judges.length,
        judgedBy: judges.flatMap(({ id: judgmentId, userId }) => {
          const name = names.get(userId)
          return name === undefined ? [] : [{ judgmentId, name }]
        }),
        holds: holds
          .filter((hold) => hold.comparisonId === id)
          .map(({ assignmentId, userId, state, since, until }) => ({
            assignmentId,
            by: names.get(userId) ?? null,
            isReserved: state === "reserved",
            since,
            until: state === "reserved" ? null : until,
            // By the server's clock, which the reader's need not agree with.
            heldMs: now.getTime() - since.getTime(),
            leftMs: state === "reserved" ? null : until.getTime() - now.getTime(),
          })),
      }
    }),
    next: next?.id ?? null,
  }
}
