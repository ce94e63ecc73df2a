import { existsSync } from "node:fs"
import { readdir, rm } from "node:fs/promises"
import { join } from "node:path"
import { type Context, type ImportFile, type ImportReport, runImport } from "@readback/pipeline"
import { forgetSpool, listKeptImports } from "@readback/store"
import type { Log } from "../log.ts"
import { uploadsDirectory } from "../routes/spool.ts"
import { keptFile } from "./kept-file.ts"

/** How long the file of an import that waits or was cancelled is kept, in milliseconds. */
const KEPT_MS = 7 * 24 * 60 * 60 * 1_000

/** Imports that run in this process, and the files that are kept for them. */
export interface ImportRuns {
  /** Where files lie under the ids of their imports. */
  readonly directory: string
  readonly fileOf: (spool: string, name: string) => ImportFile
  /** Runs an import that is noted as running; the file goes when the import ends. */
  readonly run: (ctx: Context, importId: string, fileName: string) => Promise<ImportReport>
  /** The same, without waiting for its end. */
  readonly runLater: (ctx: Context, importId: string, fileName: string) => void
  /** Removes files that nothing needs, and lets imports go on that the last process left. */
  readonly recover: (ctx: Context) => Promise<void>
  /** Interrupts what runs: it goes on with the next start. */
  readonly stop: () => Promise<void>
}

export function createImportRuns(dataDirectory: string, log: Log): ImportRuns {
  const directory = uploadsDirectory(dataDirectory)
  const running = new Set<Promise<unknown>>()
  const ending = new AbortController()
  const fileOf = (spool: string, name: string) => keptFile(directory, spool, name)
  const remove = (importId: string) => rm(join(directory, importId), { force: true })

  const run = async (ctx: Context, importId: string, fileName: string): Promise<ImportReport> => {
    const work = runImport(ctx, importId, fileOf(importId, fileName), ending.signal)
    running.add(work)
    try {
      const report = await work
      if (report.kind === "done" || report.kind === "refused") await remove(importId)
      return report
    } catch (error) {
      await remove(importId)
      throw error
    } finally {
      running.delete(work)
    }
  }
  const runLater = (ctx: Context, importId: string, fileName: string) => {
    run(ctx, importId, fileName).catch((error: unknown) =>
      log(`error import ${importId}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
    )
  }
  return {
    directory,
    fileOf,
    run,
    runLater,
    recover: async (ctx) => {
      const kept = await listKeptImports(ctx.store.read)
      const before = ctx.clock().getTime() - KEPT_MS
      const needed = new Set<string>()
      for (const one of kept) {
        const isOld = one.state !== "running" && (one.finishedAt ?? one.createdAt).getTime() < before
        if (isOld || !existsSync(join(directory, one.id))) await ctx.store.write((tx) => forgetSpool(tx, one.id))
        else needed.add(one.id)
      }
      const there = await readdir(directory).catch(() => [])
      for (const name of there) if (!needed.has(name)) await remove(name)
      const left = kept.filter(({ id, state }) => state === "running" && needed.has(id))
      if (left.length > 0) log(`${left.length} imports that the last stop interrupted go on`)
      for (const { id, fileName } of left) runLater(ctx, id, fileName)
    },
    stop: async () => {
      ending.abort()
      await Promise.allSettled(running)
    },
  }
}
