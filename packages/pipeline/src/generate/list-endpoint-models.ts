import { Failure } from "@readback/domain"
import { authorize } from "../authorize.ts"
import type { Context } from "../context.ts"
import type { GenerationPorts } from "./generation-ports.ts"
import { openEndpoint } from "./open-endpoint.ts"
import { visibleEndpoint } from "./visible-endpoint.ts"

/** The models that an endpoint says it offers. */
export async function listEndpointModels(
  ctx: Context,
  { models, keys }: GenerationPorts,
  input: { endpointId: string },
): Promise<readonly string[]> {
  authorize(ctx, "endpoint:read")
  const endpoint = openEndpoint(keys, await visibleEndpoint(ctx, ctx.store.read, input.endpointId))
  const listed = await models.list(endpoint)
  if ("problem" in listed) {
    throw new Failure("conflict", `The endpoint did not list its models. ${listed.problem} Type their names instead.`)
  }
  return listed.models
}
