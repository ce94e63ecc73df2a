import { Failure } from "@readback/domain"
import { exportTargets } from "@readback/preference"
import type { Context } from "../context.ts"
import { indexEntries } from "./index-entries.ts"
import { releaseDirectory } from "./release-directory.ts"
import { releasePlan } from "./release-plan.ts"
import { type RowChange, rowChanges } from "./row-changes.ts"
import { visibleDataRelease } from "./visible-data-release.ts"

/** A row that differs, and of which target it is. */
export interface ReleaseChange extends RowChange {
  readonly target: string
}

/** Every row that differs between two releases of a project, one target that both have after the other. */
export async function diffDataReleases(
  ctx: Context,
  input: { readonly from: string; readonly to: string },
  dataDirectory: string,
): Promise<{ readonly targets: readonly string[]; readonly changes: AsyncGenerator<ReleaseChange> }> {
  const [from, to] = [
    await visibleDataRelease(ctx, input.from, "export:read"),
    await visibleDataRelease(ctx, input.to, "export:read"),
  ]
  if (from.projectId !== to.projectId)
    throw new Failure(
      "invalid",
      "The two releases are of different projects, so no row is in both. Choose two of one project.",
    )
  for (const { state, number } of [from, to])
    if (state !== "done")
      throw new Failure(
        "conflict",
        `Release ${number} is not done, so it has no rows to compare. Wait for it, or choose another.`,
      )
  const targetsOf = (row: typeof from) => releasePlan(row).recipe.targets.map(({ target }) => target)
  const targets = targetsOf(from).filter((target) => targetsOf(to).includes(target))
  const [before, after] = [releaseDirectory(dataDirectory, from.id), releaseDirectory(dataDirectory, to.id)]
  async function* changes(): AsyncGenerator<ReleaseChange> {
    for (const target of targets) {
      const stem = exportTargets.find(({ name }) => name === target)?.fileName.replace(/\.jsonl$/, "") ?? target
      for await (const change of rowChanges(indexEntries(before, stem, true), indexEntries(after, stem, true)))
        yield { target, ...change }
    }
  }
  return { targets, changes: changes() }
}
