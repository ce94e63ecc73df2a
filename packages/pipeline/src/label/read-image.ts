import { Failure, mayRole } from "@readback/domain"
import { findImage } from "@readback/store"
import { authorizeProject } from "../authorize.ts"
import type { Context } from "../context.ts"

/** An image of a prompt, for members of its project. One of a hidden prompt is for those who decide about it. */
export async function readImage(ctx: Context, input: { imageId: string }) {
  const found = await findImage(ctx.store.read, input.imageId)
  const { role } = await authorizeProject(ctx, "project:read", found?.projectId ?? "")
  if (found === undefined || (found.isHidden && !mayRole(role, "flag:resolve"))) {
    throw new Failure("not_found", "There is no such image, or its task was withdrawn.")
  }
  const { type, bytes } = found
  return { type, bytes }
}
