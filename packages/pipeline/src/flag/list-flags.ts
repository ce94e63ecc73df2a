import { listFlags as storedFlags, namesOf } from "@readback/store"
import { authorizeProject } from "../authorize.ts"
import type { Context } from "../context.ts"
import { excerptOf } from "../queue/excerpt-of.ts"

/** Reports shown at once; the open ones come first. */
const MOST = 200

/** What labelers reported of tasks of a project: the open reports first, the newest first among them. */
export async function listFlags(ctx: Context, input: { projectId: string }) {
  await authorizeProject(ctx, "flag:read", input.projectId)
  const rows = await storedFlags(ctx.store.read, input.projectId, MOST)
  const people = rows.flatMap(({ flag }) => [flag.userId, ...(flag.resolvedBy === null ? [] : [flag.resolvedBy])])
  const names = new Map((await namesOf(ctx.store.read, [...new Set(people)])).map(({ id, name }) => [id, name]))
  return rows.map(({ flag, messages, domain }) => ({
    id: flag.id,
    promptId: flag.promptId,
    reason: flag.reason,
    note: flag.note,
    by: names.get(flag.userId) ?? "",
    createdAt: flag.createdAt,
    prompt: excerptOf(messages),
    domain,
    resolution: flag.resolution,
    resolutionNote: flag.resolutionNote,
    resolvedBy: flag.resolvedBy === null ? null : (names.get(flag.resolvedBy) ?? ""),
    resolvedAt: flag.resolvedAt,
  }))
}
