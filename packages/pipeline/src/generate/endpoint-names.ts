import { findEndpoint } from "@readback/store"
import type { Context } from "../context.ts"
import { maySeeEndpoint } from "./may-see-endpoint.ts"

/** The names of endpoints, removed ones included, by id; those that the acting person may not see are missing. */
export async function endpointNames(ctx: Context, ids: Iterable<string>): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>()
  for (const id of new Set(ids)) {
    const endpoint = await findEndpoint(ctx.store.read, id)
    if (endpoint === undefined || !maySeeEndpoint(ctx, endpoint)) continue
    names.set(id, endpoint.name.replace(/ \(removed .*\)$/, ""))
  }
  return names
}
