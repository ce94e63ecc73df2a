import { createHash } from "node:crypto"
import { TrlPreferenceRow } from "@readback/domain"
import { finishExportRun, insertExportRun } from "@readback/store"
import { audit } from "../audit.ts"
import { actorUserId, authorizeProject } from "../authorize.ts"
import type { Context } from "../context.ts"
import { countItems, type ExportCounts } from "./export-counts.ts"
import { jsonLine } from "./json-line.ts"
import { trlPreferenceRows } from "./trl-preference.ts"

/**
 * Starts an export: answers its name and its lines (JSON, newline included), made while they are read. Every row is
 * checked against the target's schema before it leaves. The run is recorded with its counts and the SHA-256 of the file.
 */
export async function exportTrlPreference(
  ctx: Context,
  input: { projectId: string },
): Promise<{ fileName: string; lines: AsyncGenerator<string> }> {
  const { project } = await authorizeProject(ctx, "export:create", input.projectId)
  const id = ctx.newId()
  const createdAt = ctx.clock()
  await ctx.store.write(async (tx) => {
    await insertExportRun(tx, {
      id,
      projectId: project.id,
      target: "trl_preference",
      state: "running",
      counts: {},
      createdBy: actorUserId(ctx),
      createdAt,
    })
    await audit(ctx, tx, "export:create", {
      projectId: project.id,
      subjectId: id,
      detail: { target: "trl_preference" },
    })
  })
  const finish = (change: { state: "done" | "failed"; counts: ExportCounts; sha256?: string }) =>
    ctx.store.write((tx) => finishExportRun(tx, id, { ...change, finishedAt: ctx.clock() }))

  async function* lines(): AsyncGenerator<string> {
    const { counts, add } = countItems()
    const hash = createHash("sha256")
    let isWhole = false
    try {
      for await (const item of trlPreferenceRows(ctx, project, createdAt)) {
        add(item)
        if (item.kind === "left-out") continue
        const line = jsonLine(TrlPreferenceRow.parse(item.row))
        hash.update(line)
        yield line
      }
      isWhole = true
    } finally {
      await finish(isWhole ? { state: "done", counts, sha256: hash.digest("hex") } : { state: "failed", counts })
    }
  }

  const slug =
    project.name
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, "-")
      .replaceAll(/^-|-$/g, "") || "project"
  return { fileName: `${slug}-trl_preference.jsonl`, lines: lines() }
}
