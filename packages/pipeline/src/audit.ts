import { insertAudit, type Writer } from "@readback/store"
import type { Context } from "./context.ts"

/** Records who did what, in the transaction that does it. */
export async function audit(
  ctx: Context,
  tx: Writer,
  action: string,
  about: { projectId?: string; subjectId?: string; detail?: Readonly<Record<string, unknown>> },
): Promise<void> {
  const { actor } = ctx
  await insertAudit(tx, {
    id: ctx.newId(),
    at: ctx.clock(),
    actorId: actor.kind === "person" ? actor.id : actor.kind === "system" ? `system:${actor.name}` : "anonymous",
    action,
    projectId: about.projectId ?? null,
    subjectId: about.subjectId ?? null,
    detail: {
      ...about.detail,
      ...(actor.kind === "person" && actor.apiKey !== undefined ? { apiKey: actor.apiKey.id } : {}),
    },
  })
}
