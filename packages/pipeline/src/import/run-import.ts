import { createHash } from "node:crypto"
import { setImmediate as pause } from "node:timers/promises"
import { ProjectSettings } from "@readback/domain"
import {
  type ImportProgress,
  findImportWithProject,
  indexTexts,
  insertAdherence,
  type ProjectRow,
  resetCursors,
} from "@readback/store"
import type { Context } from "../context.ts"
import { scoreTexts } from "../curate/score-texts.ts"
import { scoringBasis } from "../curate/scoring-basis.ts"
import { goodRows, type GoodRow } from "./good-rows.ts"
import type { ImportFile } from "./import-file.ts"
import { ImportHalt, type ImportReport, ImportState } from "./import-state.ts"
import { missingQuestion, questionCheck } from "./missing-question.ts"
import { UnreadableFile } from "./plain-bytes.ts"
import { scoreStragglers } from "./score-stragglers.ts"
import { type Destination, storeRow } from "./store-row.ts"

/** Rows stored in one transaction: few enough that labelers never wait long behind an import. */
const ROWS_PER_TRANSACTION = 50

/** Rows that are checked before others' requests are read. */
const ROWS_CHECKED_AT_ONCE = 500

/** How often the progress of checking is noted, in milliseconds. */
const NOTED_EVERY_MS = 500

/**
 * Runs an import that is noted as running, or goes on with one that was interrupted: how many rows were stored is noted in
 * the transaction that stores them, so none is counted twice. Whether somebody cancelled it is seen between transactions.
 */
export async function runImport(
  ctx: Context,
  importId: string,
  file: ImportFile,
  signal?: AbortSignal,
): Promise<ImportReport> {
  const found = await findImportWithProject(ctx.store.read, importId)
  if (found === undefined) throw new Error(`There is no import ${importId}`)
  const project = { ...found.project, settings: ProjectSettings.parse(found.project.settings) }
  const run = new ImportState(ctx, found.run, file, signal)
  try {
    if (found.run.progress?.step !== "storing") {
      const isGood = await check(ctx, project, run)
      if (!isGood) return await run.finish("refused")
    }
    await store(ctx, project, run)
    // What was imported may stand before what people have searched through.
    await ctx.store.write((tx) => resetCursors(tx, project.id))
    await scoreStragglers(ctx, project)
    return await run.finish("done")
  } catch (error) {
    if (error instanceof ImportHalt) return run.report(error.kind)
    if (error instanceof UnreadableFile) {
      // The check reads the whole file before anything is stored, so nothing was.
      const line = error.line ?? run.lastLine + 1
      run.note({ line, severity: "error", code: error.code, message: `line ${line}: ${error.message}` })
      return await run.finish("refused")
    }
    await run.finish("failed")
    throw error
  }
}

/** Reads every line; answers whether anything is to be stored. */
async function check(ctx: Context, project: ProjectRow, run: ImportState): Promise<boolean> {
  const { onDefect, columns } = run.options
  const digest = createHash("sha256")
  let [good, bytes] = [0, 0]
  let notedAt = Date.now()
  const see = (chunk: Uint8Array) => {
    digest.update(chunk)
    bytes += chunk.length
  }
  // Where one defect refuses the file, it has to be found before anything is stored.
  const missing = onDefect === "refuse" ? questionCheck(ctx.store.read, project.id) : undefined
  const reading = { file: run.file, columns, see, note: run.note, reached: run.reached }
  for await (const row of goodRows(ctx, project, reading)) {
    run.counts.rows += 1
    if (run.counts.rows % ROWS_CHECKED_AT_ONCE === 0) await pause()
    if (Date.now() - notedAt >= NOTED_EVERY_MS) {
      await run.proceed({ step: "checking", done: bytes, total: run.file.random?.byteLength ?? 0 })
      notedAt = Date.now()
    }
    if (row === undefined) continue
    good += 1
    run.format ??= row.format
    const issue = await missing?.(row.row, row.line)
    if (issue !== undefined) run.note(issue)
  }
  run.sha256 = digest.digest("hex")
  if (run.counts.rows === 0) {
    run.note({ line: 1, severity: "error", code: "empty-file", message: "line 1: the file holds no rows" })
  }
  if (good === 0 || (onDefect === "refuse" && run.counts.errors > 0)) return false
  await run.proceed({ step: "storing", done: 0, total: good })
  return true
}

async function store(ctx: Context, project: ProjectRow, run: ImportState): Promise<void> {
  const { overlap, pairing } = project.settings
  const to = {
    projectId: project.id,
    importId: run.id,
    classification: project.classification,
    overlap,
    pairing,
    file: run.file.name,
  }
  const { done: before, total } = run.progress
  const reading = { file: run.file, columns: run.options.columns, note: () => undefined, reached: run.reached }
  let passed = 0
  let batch: GoodRow[] = []
  const flush = async () => {
    // The embedded database answers at once: without a pause nobody else's request would be read.
    await pause()
    await storeBatch(ctx, { project, run, to, batch, progress: { step: "storing", done: passed, total } })
    batch = []
  }
  for await (const row of goodRows(ctx, project, reading)) {
    if (row === undefined) continue
    passed += 1
    // Stored before the import was interrupted.
    if (passed <= before) continue
    batch.push(row)
    if (batch.length === ROWS_PER_TRANSACTION) await flush()
  }
  if (batch.length > 0) await flush()
}

async function storeBatch(
  ctx: Context,
  given: {
    readonly project: ProjectRow
    readonly run: ImportState
    readonly to: Destination
    readonly batch: readonly GoodRow[]
    readonly progress: ImportProgress
  },
): Promise<void> {
  const { project, run, to, batch, progress } = given
  const stored = await ctx.store.write(async (tx) => {
    const results = []
    for (const at of batch) results.push({ at, result: await storeRow(ctx, tx, to, at) })
    for (const { at, result } of results) {
      run.counts.prompts += result.isNewPrompt ? 1 : 0
      run.counts.responses += result.addedTexts.length
      run.counts.comparisons += result.comparisons
      if (result.kind === "no-prompt") {
        run.note(missingQuestion(at.line, at.row.kind === "answers" ? at.row.externalId : ""))
      } else if (!result.isNewPrompt && result.addedTexts.length === 0 && result.comparisons === 0)
        run.counts.duplicates += 1
    }
    await run.proceedIn(tx, progress)
    await indexTexts(
      tx,
      to.projectId,
      results.flatMap(({ result }) => result.words),
    )
    return results
  })
  const texts = stored.flatMap(({ result }) =>
    result.addedTexts.map((text) => ({ kind: "response" as const, ...text })),
  )
  const basis = scoringBasis(project)
  if (basis !== undefined && texts.length > 0) {
    const scores = await scoreTexts(ctx, basis, texts)
    await ctx.store.write((tx) => insertAdherence(tx, scores))
  }
}
