import { listAudit as storedAudit } from "@readback/store"
import { authorize } from "../authorize.ts"
import type { Context } from "../context.ts"

/** The latest 200 entries of the audit log, newest first. */
export async function listAudit(ctx: Context) {
  authorize(ctx, "audit:read")
  return storedAudit(ctx.store.read, 200)
}
