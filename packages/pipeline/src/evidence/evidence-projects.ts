import { Failure, isCleared } from "@readback/domain"
import { projectsOfGlossary } from "@readback/store"
import type { Context } from "../context.ts"
import { visibleGlossary } from "../propose/visible-glossary.ts"

/**
 * A glossary, and the projects under it whose texts the person may read: those they are a member of, or all for an
 * administrator, within their clearance; with `projectId` only that one.
 */
export async function evidenceProjects(
  ctx: Context,
  input: { readonly glossaryId: string; readonly projectId?: string | undefined },
) {
  const glossary = await visibleGlossary(ctx, "evidence:read", input.glossaryId)
  const { actor } = ctx
  if (actor.kind !== "person") throw new Failure("unauthenticated", "You are not signed in. Sign in and try again.")
  const all = await projectsOfGlossary(ctx.store.read, glossary.id, actor.id)
  const visible = all.filter(
    ({ classification, memberRole }) =>
      (actor.role === "admin" || memberRole !== null) &&
      isCleared(ctx.classifications, actor.clearance, classification),
  )
  const { projectId } = input
  const projects = projectId === undefined ? visible : visible.filter(({ id }) => id === projectId)
  if (projectId !== undefined && projects.length === 0) {
    throw new Failure(
      "not_found",
      "There is no such project under this glossary whose texts you may read. Ask its lead to make you a member.",
    )
  }
  return { glossary, projects }
}
