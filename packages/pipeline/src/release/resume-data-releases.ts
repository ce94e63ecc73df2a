import { requeueDataReleases } from "@readback/store"
import type { Context } from "../context.ts"

/** Lets releases be made again that a process which is gone was making; answers how many there are. */
export async function resumeDataReleases(ctx: Pick<Context, "store">): Promise<number> {
  return ctx.store.write((tx) => requeueDataReleases(tx))
}
