import { createHash } from "node:crypto"
import { validateRows } from "@readback/preference"
import { finishExportRun, insertExportRun } from "@readback/store"
import { audit } from "../audit.ts"
import { actorUserId, authorizeProject } from "../authorize.ts"
import type { Context } from "../context.ts"
import { countItems, type ExportCounts } from "./export-counts.ts"
import { exportItems } from "./export-items.ts"
import { fileNameOf } from "./file-name-of.ts"
import { jsonLine } from "./json-line.ts"
import { requireTarget } from "./require-target.ts"

/** Which file of a project to make, and with which options of its target. */
export interface ExportRequest {
  readonly projectId: string
  readonly target: string
  readonly options?: Readonly<Record<string, string>>
}

/**
 * Starts an export: answers its name, its media type and its lines (JSON, newline included), made while they are read.
 * Every row passes the gate of its target before it leaves; one that does not ends the export as failed, and the reader
 * with an error. The run is recorded with its counts and the SHA-256 of the file.
 */
export async function exportTarget(
  ctx: Context,
  input: ExportRequest,
): Promise<{ fileName: string; mediaType: string; lines: AsyncGenerator<string> }> {
  const { project } = await authorizeProject(ctx, "export:create", input.projectId)
  const given = input.options ?? {}
  const { target, options } = requireTarget(input.target, given)
  const id = ctx.newId()
  const createdAt = ctx.clock()
  await ctx.store.write(async (tx) => {
    await insertExportRun(tx, {
      id,
      projectId: project.id,
      target: target.name,
      state: "running",
      counts: {},
      createdBy: actorUserId(ctx),
      createdAt,
    })
    await audit(ctx, tx, "export:create", {
      projectId: project.id,
      subjectId: id,
      detail: { target: target.name, options: given },
    })
  })
  const finish = (change: { state: "done" | "failed"; counts: ExportCounts; sha256?: string }) =>
    ctx.store.write((tx) => finishExportRun(tx, id, { ...change, finishedAt: ctx.clock() }))

  async function* lines(): AsyncGenerator<string> {
    const { counts, add, refuse } = countItems()
    const { check } = validateRows(target.name)
    const hash = createHash("sha256")
    let isWhole = false
    try {
      for await (const item of exportItems(ctx, project, { target, options, until: createdAt })) {
        if (item.kind === "left-out") {
          add(item)
          continue
        }
        const broken = check((counts["rows"] ?? 0) + 1, item.row).find(({ severity }) => severity === "error")
        if (broken !== undefined) {
          refuse(broken.code)
          throw new Error(`Row ${broken.line} of ${target.fileName} breaks a rule (${broken.code}): ${broken.message}`)
        }
        add(item)
        const line = jsonLine(item.row)
        hash.update(line)
        yield line
      }
      isWhole = true
    } finally {
      await finish(isWhole ? { state: "done", counts, sha256: hash.digest("hex") } : { state: "failed", counts })
    }
  }

  return { fileName: fileNameOf(project, target.fileName), mediaType: target.mediaType, lines: lines() }
}
