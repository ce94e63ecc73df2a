import { isCleared } from "@readback/domain"
import type { EndpointRow } from "@readback/store"
import type { Context } from "../context.ts"

/** Whether the acting person may know of an endpoint: its name, its address, its models and what it says. */
export const maySeeEndpoint = (
  { actor, classifications }: Pick<Context, "actor" | "classifications">,
  { classification }: Pick<EndpointRow, "classification">,
): boolean => actor.kind !== "person" || isCleared(classifications, actor.clearance, classification)
