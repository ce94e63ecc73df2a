import { Failure } from "@readback/domain"
import { deleteBenchmark, findBenchmark } from "@readback/store"
import { audit } from "../../audit.ts"
import { authorizeProject } from "../../authorize.ts"
import type { Context } from "../../context.ts"

/** Removes a benchmark with its prompts; releases that were checked against it keep its name and hash. */
export async function removeBenchmark(
  ctx: Context,
  input: { readonly projectId: string; readonly benchmarkId: string },
): Promise<void> {
  const { project } = await authorizeProject(ctx, "export:create", input.projectId)
  await ctx.store.write(async (tx) => {
    const found = await findBenchmark(tx, input.benchmarkId)
    if (found === undefined || found.projectId !== project.id)
      throw new Failure("not_found", "There is no such benchmark in this project any more. Reload the list.")
    await deleteBenchmark(tx, found.id)
    const { name, prompts, hash } = found
    const detail = { name, prompts, hash }
    await audit(ctx, tx, "benchmark:remove", { projectId: project.id, subjectId: found.id, detail })
  })
}
