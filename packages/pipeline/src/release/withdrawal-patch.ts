import { Failure } from "@readback/domain"
import { exportTargets } from "@readback/preference"
import { comparisonsResting, listMembers } from "@readback/store"
import { audit } from "../audit.ts"
import type { Context } from "../context.ts"
import { pseudonymOf } from "../export/pseudonym-of.ts"
import { type IndexEntry, indexEntries } from "./index-entries.ts"
import { releaseDirectory } from "./release-directory.ts"
import { releasePlan } from "./release-plan.ts"
import { visibleDataRelease } from "./visible-data-release.ts"

/** What is withdrawn; labelers by their ids, or by their pseudonyms in the release. */
export interface Withdrawn {
  readonly labelers: readonly string[]
  readonly judgmentIds: readonly string[]
  readonly promptIds: readonly string[]
}

/** A row that has to go from a copy of a release. */
export type PatchRow = Pick<IndexEntry, "file" | "line" | "id">

/** The rows of a release that rest on what is withdrawn, for whoever holds a copy; the release itself stays as it is. */
export async function withdrawalPatch(
  ctx: Context,
  input: Withdrawn & { readonly releaseId: string },
  dataDirectory: string,
): Promise<AsyncGenerator<PatchRow>> {
  const release = await visibleDataRelease(ctx, input.releaseId, "export:create")
  if (release.state !== "done")
    throw new Failure(
      "conflict",
      "This release is not done, so nobody has a copy to take rows from. Nothing needs to be patched.",
    )
  if (input.labelers.length + input.judgmentIds.length + input.promptIds.length === 0)
    throw new Failure("invalid", "Nothing is named that is withdrawn. Name a labeler, a judgment or a prompt.")
  const { salt, recipe } = releasePlan(release)
  const members = await listMembers(ctx.store.read, release.projectId)
  const userIds = members.flatMap(({ userId }) =>
    input.labelers.some((name) => name === userId || name === pseudonymOf(salt, userId)) ? [userId] : [],
  )
  const { judgmentIds, promptIds } = input
  const resting = await comparisonsResting(ctx.store.read, release.projectId, { userIds, judgmentIds, promptIds })
  const goes = withdrawnRows(resting, new Set(promptIds))
  await ctx.store.write((tx) =>
    audit(ctx, tx, "data-release:patch", {
      projectId: release.projectId,
      subjectId: release.id,
      detail: { labelers: userIds, judgmentIds, promptIds },
    }),
  )
  const directory = releaseDirectory(dataDirectory, release.id)
  async function* rows(): AsyncGenerator<PatchRow> {
    for (const { target } of recipe.targets) {
      const stem = exportTargets.find(({ name }) => name === target)?.fileName.replace(/\.jsonl$/, "") ?? target
      for await (const entry of indexEntries(directory, stem, false)) {
        if (goes(entry)) yield { file: entry.file, line: entry.line, id: entry.id }
      }
    }
  }
  return rows()
}

function withdrawnRows(resting: Awaited<ReturnType<typeof comparisonsResting>>, promptIds: ReadonlySet<string>) {
  const voted = new Set(resting.map(({ comparisonId }) => comparisonId))
  const whole = new Set(
    resting.flatMap(({ comparisonId, promptId }) => (promptIds.has(promptId) ? [comparisonId] : [])),
  )
  const judgmentIds = new Set(resting.map(({ judgmentId }) => judgmentId))
  const rewriteIds = new Set(resting.map(({ rewriteId }) => rewriteId))
  return ({ taskId, from, id, chosen }: IndexEntry): boolean => {
    if (whole.has(taskId)) return true
    if (from === "judgment") return judgmentIds.has(id)
    if (from === "rewrite") return rewriteIds.has(chosen)
    return from !== "prompt" && voted.has(taskId)
  }
}
