import { type DataReleaseRow, takeWaitingDataRelease } from "@readback/store"
import type { Context } from "../context.ts"

/** Takes on the oldest release that waits to be made; undefined where none does. */
export async function takeDataRelease(ctx: Pick<Context, "store">): Promise<DataReleaseRow | undefined> {
  return ctx.store.write((tx) => takeWaitingDataRelease(tx))
}
