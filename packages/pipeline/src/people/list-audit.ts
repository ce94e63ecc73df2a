import { listAudit as storedAudit } from "@readback/store"
import { authorize } from "../authorize.ts"
import type { Context } from "../context.ts"
import { endpointNames } from "../generate/endpoint-names.ts"

const HIDDEN = { endpoint: "one that you may not see" }

/** The latest 200 entries of the audit log, newest first; of endpoints above the reader's clearance without what they are. */
export async function listAudit(ctx: Context) {
  authorize(ctx, "audit:read")
  const entries = await storedAudit(ctx.store.read, 200)
  const isOfEndpoint = ({ action }: (typeof entries)[number]) => action.startsWith("endpoint:")
  const names = await endpointNames(
    ctx,
    entries.filter(isOfEndpoint).flatMap(({ subjectId }) => subjectId ?? []),
  )
  return entries.map((entry) =>
    isOfEndpoint(entry) && !names.has(entry.subjectId ?? "") ? { ...entry, detail: HIDDEN } : entry,
  )
}
