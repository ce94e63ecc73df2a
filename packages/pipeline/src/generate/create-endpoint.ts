import { type CreateEndpoint, Failure } from "@readback/domain"
import { findEndpointByName, insertEndpoint } from "@readback/store"
import { audit } from "../audit.ts"
import { actorUserId, authorize } from "../authorize.ts"
import type { Context } from "../context.ts"
import { requireLevel } from "../require-level.ts"
import type { GenerationPorts } from "./generation-ports.ts"

/** Adds a named model endpoint; its key is stored sealed. */
export async function createEndpoint(
  ctx: Context,
  { keys }: Pick<GenerationPorts, "keys">,
  input: CreateEndpoint,
): Promise<{ endpointId: string }> {
  authorize(ctx, "endpoint:change")
  requireLevel(ctx, input.classification)
  const { key, ...settings } = input
  return ctx.store.write(async (tx) => {
    if ((await findEndpointByName(tx, input.name)) !== undefined) throw nameTaken(input.name)
    const at = ctx.clock()
    const endpointId = ctx.newId()
    await insertEndpoint(tx, {
      ...settings,
      id: endpointId,
      sealedKey: key === "" ? null : keys.seal(key),
      createdBy: actorUserId(ctx),
      createdAt: at,
      updatedAt: at,
    })
    await audit(ctx, tx, "endpoint:create", {
      subjectId: endpointId,
      detail: { name: input.name, baseUrl: input.baseUrl, classification: input.classification, hasKey: key !== "" },
    })
    return { endpointId }
  })
}

/** The refusal of a name that another endpoint has. */
export const nameTaken = (name: string): Failure =>
  new Failure("conflict", `There is an endpoint "${name}" already, perhaps one above your clearance. Use another name.`)
