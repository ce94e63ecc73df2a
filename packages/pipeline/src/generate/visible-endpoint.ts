import { Failure } from "@readback/domain"
import { type EndpointRow, findEndpoint, type Reader } from "@readback/store"
import type { Context } from "../context.ts"
import { maySeeEndpoint } from "./may-see-endpoint.ts"

/** An endpoint in use that the acting person is cleared for; any other does not exist. */
export async function visibleEndpoint(ctx: Context, reader: Reader, endpointId: string): Promise<EndpointRow> {
  const endpoint = await findEndpoint(reader, endpointId)
  if (endpoint?.isActive !== true || !maySeeEndpoint(ctx, endpoint)) {
    throw new Failure("not_found", "There is no such endpoint, or it was removed. Reload the list and choose another.")
  }
  return endpoint
}
