import { type ChangeEndpoint } from "@readback/domain"
import { changeEndpointRow, findEndpointByName } from "@readback/store"
import { audit } from "../audit.ts"
import { authorize } from "../authorize.ts"
import type { Context } from "../context.ts"
import { requireLevel } from "../require-level.ts"
import { nameTaken } from "./create-endpoint.ts"
import type { GenerationPorts } from "./generation-ports.ts"
import { visibleEndpoint } from "./visible-endpoint.ts"

/** Changes an endpoint. A new address takes the key away unless it is entered again: it was given for the old one. */
export async function changeEndpoint(
  ctx: Context,
  { keys }: Pick<GenerationPorts, "keys">,
  input: ChangeEndpoint,
): Promise<void> {
  authorize(ctx, "endpoint:change")
  requireLevel(ctx, input.classification)
  const { endpointId, key, ...settings } = input
  await ctx.store.write(async (tx) => {
    const before = await visibleEndpoint(ctx, tx, endpointId)
    if ((await findEndpointByName(tx, input.name, endpointId)) !== undefined) throw nameTaken(input.name)
    const kept = hostOf(before.baseUrl) === hostOf(input.baseUrl) ? before.sealedKey : null
    const sealedKey = key === undefined ? kept : key === "" ? null : keys.seal(key)
    await changeEndpointRow(tx, endpointId, { ...settings, sealedKey, updatedAt: ctx.clock() })
    await audit(ctx, tx, "endpoint:change", {
      subjectId: endpointId,
      detail: {
        name: input.name,
        baseUrl: input.baseUrl,
        classification: input.classification,
        key: sealedKey === before.sealedKey ? "kept" : sealedKey === null ? "removed" : "replaced",
      },
    })
  })
}

const hostOf = (address: string): string => new URL(address).origin
