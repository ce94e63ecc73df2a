import { mkdirSync, rmSync } from "node:fs"
import { rename } from "node:fs/promises"
import {
  changeOpenDataRelease,
  countJudged,
  type DataReleaseRow,
  insertDataReleaseFiles,
  type MakingProgress,
  projectOfRelease,
} from "@readback/store"
import type { Context } from "../context.ts"
import { BenchmarkGone } from "./benchmarks/load-benchmarks.ts"
import { checkCeiling } from "./check-ceiling.ts"
import { finishDocuments } from "./finish-documents.ts"
import { makeRows, MakingStopped } from "./make-rows.ts"
import { releaseDirectory } from "./release-directory.ts"
import { releasePlan } from "./release-plan.ts"
import { GateRefusal } from "./target-files.ts"

/** What the background work needs of its surroundings. */
export type MakingContext = Pick<Context, "store" | "matchers" | "clock" | "classifications">

/** Milliseconds between two notes of how far it is. */
const NOTE_MS = 500

/**
 * Makes the files of a release that was taken on, from the start: they are written beside their place and moved there
 * whole, and the release is done only then. A row above the ceiling or against a trainer's rule refuses all of it; when
 * `stop` says so it is left as it is, to be made again.
 */
export async function makeDataRelease(
  ctx: MakingContext,
  row: DataReleaseRow,
  dataDirectory: string,
  stop: AbortSignal,
): Promise<"done" | "refused" | "failed" | "stopped"> {
  const directory = releaseDirectory(dataDirectory, row.id)
  const making = `${directory}.making`
  const plan = releasePlan(row)
  const end = async (state: "refused" | "failed", reason: string) => {
    rmSync(making, { recursive: true, force: true })
    await ctx.store.write((tx) => changeOpenDataRelease(tx, row.id, { state, reason, finishedAt: ctx.clock() }))
    return state
  }
  let noted = 0
  const note = async (progress: MakingProgress) => {
    const now = ctx.clock().getTime()
    if (now - noted < NOTE_MS) return
    noted = now
    const isOpen = await ctx.store.write((tx) => changeOpenDataRelease(tx, row.id, { progress }))
    if (!isOpen) throw new MakingStopped()
  }
  try {
    for (const old of [making, directory]) rmSync(old, { recursive: true, force: true })
    mkdirSync(making, { recursive: true })
    const project = await projectOfRelease(ctx.store.read, plan.projectId)
    if (project === undefined) return await end("failed", "The project is gone. There is nothing to make a release of.")
    const total = await countJudged(ctx.store.read, plan.projectId)
    const blocked = await checkCeiling(ctx, plan)
    if (blocked !== undefined) return await end("refused", blocked)
    const made = await makeRows({
      ctx,
      project,
      plan,
      directory: making,
      stop,
      note: (step, done) => note({ step, done, total }),
    })
    if (made.outcomes.every(({ files }) => files.length === 0))
      return await end(
        "refused",
        "No row is left by these filters and policies. Look at the preview, and ask for less.",
      )
    const { files, manifest, hash } = await finishDocuments(ctx, project, plan, made, making)
    await rename(making, directory)
    const isDone = await ctx.store.write(async (tx) => {
      const counts = {
        rows: made.outcomes.reduce((sum, { counts: of }) => sum + (of["rows"] ?? 0), 0),
        ...made.leftOut,
      }
      const change = { state: "done" as const, hash, manifest, counts, finishedAt: ctx.clock() }
      const isOpen = await changeOpenDataRelease(tx, row.id, {
        ...change,
        progress: { step: "done", done: total, total },
      })
      if (isOpen)
        await insertDataReleaseFiles(
          tx,
          files.map((file) => ({ releaseId: row.id, ...file })),
        )
      return isOpen
    })
    if (!isDone) rmSync(directory, { recursive: true, force: true })
    return isDone ? "done" : "stopped"
  } catch (error) {
    if (error instanceof GateRefusal || error instanceof BenchmarkGone) return end("refused", error.message)
    if (error instanceof MakingStopped) {
      rmSync(making, { recursive: true, force: true })
      return "stopped"
    }
    await end(
      "failed",
      `Making the release broke off: ${error instanceof Error ? error.message : String(error)}. Repeat it.`,
    )
    throw error
  }
}
