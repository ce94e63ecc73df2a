import { isCleared, mayRole } from "@readback/domain"
import { countOwnCounted, listMembers, type ProjectRow } from "@readback/store"
import type { Context } from "../context.ts"

/** Somebody whom the queue can give tasks. */
export interface QueueLabeler {
  readonly userId: string
  readonly group: string
  readonly begun: number
}

/**
 * The members who label in a project, whoever began the fewest comparisons first: active, cleared, below the project's
 * limit, and labelers by role, or reviewers and leads who have begun at least one comparison.
 */
export async function labelersOf(
  ctx: Context,
  { id, classification, settings }: ProjectRow,
): Promise<readonly QueueLabeler[]> {
  const { maxPerPerson } = settings
  const labelers: QueueLabeler[] = []
  for (const { userId, role, labelerGroup, begun, clearance, isActive } of await listMembers(ctx.store.read, id)) {
    if (!isActive || !mayRole(role, "task:claim") || !isCleared(ctx.classifications, clearance, classification))
      continue
    if (role !== "labeler" && begun === 0) continue
    // Whoever began fewer than the limit cannot have reached it, so most need no counting.
    const mayBeAtLimit = maxPerPerson !== null && begun >= maxPerPerson
    if (mayBeAtLimit && (await countOwnCounted(ctx.store.read, id, userId)) >= maxPerPerson) continue
    labelers.push({ userId, group: labelerGroup, begun })
  }
  return labelers.toSorted((a, b) => a.begun - b.begun)
}
