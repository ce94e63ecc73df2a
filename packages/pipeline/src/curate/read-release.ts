import type { Release } from "@readback/glossary"
import type { Context } from "../context.ts"
import { storedRelease } from "./stored-release.ts"
import { visibleRelease } from "./visible-release.ts"

/** A release with all its concepts, called by its glossary's name. One above the person's clearance is "not found". */
export async function readRelease(
  ctx: Context,
  input: { releaseId: string },
): Promise<Release & { classification: string; releasedAt: Date }> {
  const found = await visibleRelease(ctx, input.releaseId)
  const { classification, name, release } = found
  return { ...storedRelease(found), title: name, classification, releasedAt: release.createdAt }
}
