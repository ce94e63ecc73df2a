import { listBenchmarkRows } from "@readback/store"
import { authorizeProject } from "../../authorize.ts"
import type { Context } from "../../context.ts"

/** The benchmarks of a project, by name. */
export async function listBenchmarks(ctx: Context, input: { readonly projectId: string }) {
  const { project } = await authorizeProject(ctx, "export:read", input.projectId)
  return listBenchmarkRows(ctx.store.read, project.id)
}
