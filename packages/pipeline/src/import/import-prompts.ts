import { createHash } from "node:crypto"
import { isCleared, type LocatedIssue } from "@readback/domain"
import {
  finishImportRun,
  indexTexts,
  type ImportCounts,
  insertAdherence,
  insertImportRun,
  type ProjectRow,
  resetCursors,
} from "@readback/store"
import { audit } from "../audit.ts"
import { actorUserId, authorizeProject } from "../authorize.ts"
import type { Context } from "../context.ts"
import { scoreTexts } from "../curate/score-texts.ts"
import { scoringBasis } from "../curate/scoring-basis.ts"
import { goldIssues } from "./gold-issues.ts"
import type { ImportedRow } from "./import-format.ts"
import { missingQuestion, questionCheck } from "./missing-question.ts"
import { plainBytes, UnreadableFile } from "./plain-bytes.ts"
import { readRecords } from "./read-records.ts"
import { readRow } from "./read-row.ts"
import { scoreStragglers } from "./score-stragglers.ts"
import { type Destination, storeRow } from "./store-row.ts"

/** Issues kept with an import; the counts say how many there were. */
const MAX_ISSUES = 1_000

/** Rows stored in one transaction: few enough that labelers never wait long behind an import. */
const ROWS_PER_TRANSACTION = 50

/** A file that can be read twice: once to check every line, once to store. */
export interface ImportFile {
  readonly name: string
  readonly open: () => AsyncIterable<Uint8Array>
}

/** What an import did. `refused`: nothing was stored, because a line was defective or no line was good. */
export interface ImportReport {
  readonly importId: string
  readonly kind: "done" | "refused"
  readonly format: string | null
  readonly counts: ImportCounts
  readonly issues: readonly LocatedIssue[]
}

interface GoodRow {
  readonly row: ImportedRow
  readonly line: number
  readonly format: string
}

/**
 * Imports a file of prompts and responses into a project, one line at a time. All lines are checked before the first is
 * stored; `onDefect` says whether a defective line refuses the file or is left out. What is already there is not added
 * again, so an interrupted import is completed by repeating it.
 */
export async function importPrompts(
  ctx: Context,
  input: { projectId: string; file: ImportFile; onDefect: "keep-good" | "refuse" },
): Promise<ImportReport> {
  const { project } = await authorizeProject(ctx, "import:create", input.projectId)
  const { file } = input
  const importId = ctx.newId()
  const counts = { rows: 0, prompts: 0, responses: 0, comparisons: 0, duplicates: 0, errors: 0, warnings: 0 }
  const issues: LocatedIssue[] = []
  const report = (issue: LocatedIssue) => {
    if (issue.severity === "error") counts.errors += 1
    else counts.warnings += 1
    if (issues.length < MAX_ISSUES) issues.push(issue)
  }
  let format: string | null = null
  let lastLine = 0

  const goodRows = async function* (note: (issue: LocatedIssue) => void, hash?: (bytes: Uint8Array) => void) {
    for await (const line of readRecords(plainBytes(observed(file.open(), hash)))) {
      lastLine = line.number
      const result = readRow(line)
      if (result === undefined) continue
      const rows = "row" in result ? [result.row] : "rows" in result ? result.rows : []
      const found =
        "issues" in result
          ? result.issues
          : rows.flatMap((row) => [...markingIssues(ctx, project, row), ...goldIssues(project.settings, row)])
      for (const { message, code, field } of found) {
        note({
          line: line.number,
          ...(field === undefined ? {} : { field }),
          severity: "error",
          code,
          message: `line ${line.number}: ${message}`,
        })
      }
      if (found.length > 0) yield undefined
      for (const row of found.length > 0 ? [] : rows) yield { row, line: line.number, format: result.format ?? "" }
    }
  }

  await ctx.store.write(async (tx) => {
    await insertImportRun(tx, {
      id: importId,
      projectId: project.id,
      fileName: file.name,
      state: "running",
      counts,
      issues: [],
      createdBy: actorUserId(ctx),
      createdAt: ctx.clock(),
    })
    await audit(ctx, tx, "import:create", { projectId: project.id, subjectId: importId, detail: { file: file.name } })
  })
  const finish = async (kind: "done" | "refused", sha256: string): Promise<ImportReport> => {
    const change = { state: kind, format, sha256, counts, issues, finishedAt: ctx.clock() }
    await ctx.store.write((tx) => finishImportRun(tx, importId, change))
    return { importId, kind, format, counts, issues }
  }

  try {
    const digest = createHash("sha256")
    let good = 0
    // Where one defect refuses the file, it has to be found before anything is stored.
    const missing = input.onDefect === "refuse" ? questionCheck(ctx.store.read, project.id) : undefined
    for await (const row of goodRows(report, (bytes) => digest.update(bytes))) {
      counts.rows += 1
      if (row === undefined) continue
      good += 1
      format ??= row.format
      const issue = await missing?.(row.row, row.line)
      if (issue !== undefined) report(issue)
    }
    const sha256 = digest.digest("hex")
    if (counts.rows === 0) {
      report({ line: 1, severity: "error", code: "empty-file", message: "line 1: the file holds no rows" })
    }
    if (good === 0 || (input.onDefect === "refuse" && counts.errors > 0)) return await finish("refused", sha256)

    const { overlap, pairing } = project.settings
    const to = {
      projectId: project.id,
      importId,
      classification: project.classification,
      overlap,
      pairing,
      file: file.name,
    }
    for await (const batch of batches(goodRows(() => undefined))) {
      await storeBatch(ctx, project, to, batch, counts, report)
    }
    // What was imported may stand before what people have searched through.
    await ctx.store.write((tx) => resetCursors(tx, project.id))
    await scoreStragglers(ctx, project)
    return await finish("done", sha256)
  } catch (error) {
    if (error instanceof UnreadableFile) {
      // The check reads the whole file before anything is stored, so nothing was.
      const line = lastLine + 1
      report({ line, severity: "error", code: error.code, message: `line ${line}: ${error.message}` })
      return await finish("refused", "")
    }
    await ctx.store.write((tx) =>
      finishImportRun(tx, importId, { state: "failed", format, counts, issues, finishedAt: ctx.clock() }),
    )
    throw error
  }
}

async function storeBatch(
  ctx: Context,
  project: ProjectRow,
  to: Destination,
  batch: readonly GoodRow[],
  counts: { -readonly [Key in keyof ImportCounts]: number },
  report: (issue: LocatedIssue) => void,
): Promise<void> {
  const stored = await ctx.store.write(async (tx) => {
    const results = []
    for (const at of batch) results.push({ at, result: await storeRow(ctx, tx, to, at) })
    const words = results.flatMap(({ result }) => result.words)
    await indexTexts(tx, to.projectId, words)
    return results
  })
  const texts = stored
    .flatMap(({ result }) => result.addedTexts)
    .map((text) => ({ kind: "response" as const, ...text }))
  const basis = scoringBasis(project)
  if (basis !== undefined && texts.length > 0) {
    const scores = await scoreTexts(ctx, basis, texts)
    await ctx.store.write((tx) => insertAdherence(tx, scores))
  }
  for (const { at, result } of stored) {
    counts.prompts += result.isNewPrompt ? 1 : 0
    counts.responses += result.addedTexts.length
    counts.comparisons += result.comparisons
    if (result.kind === "no-prompt") {
      const id = at.row.kind === "answers" ? at.row.externalId : ""
      report(missingQuestion(at.line, id))
    } else if (!result.isNewPrompt && result.addedTexts.length === 0 && result.comparisons === 0) counts.duplicates += 1
  }
}

function markingIssues(ctx: Context, project: ProjectRow, row: ImportedRow) {
  if (row.kind === "answers" || row.marking === undefined) return []
  const { marking } = row
  if (!ctx.classifications.includes(marking)) {
    const known = ctx.classifications.join(", ")
    return [
      { field: "marking", code: "unknown-marking", message: `"marking" is "${marking}", expected one of ${known}` },
    ]
  }
  if (isCleared(ctx.classifications, project.classification, marking)) return []
  const message = `"marking" is ${marking}, above the project (${project.classification}); it must not be stored here`
  return [{ field: "marking", code: "marking-above-project", message }]
}

async function* observed(chunks: AsyncIterable<Uint8Array>, see?: (bytes: Uint8Array) => void) {
  for await (const chunk of chunks) {
    see?.(chunk)
    yield chunk
  }
}

async function* batches(rows: AsyncIterable<GoodRow | undefined>): AsyncGenerator<GoodRow[]> {
  let batch: GoodRow[] = []
  for await (const row of rows) {
    if (row !== undefined) batch.push(row)
    if (batch.length < ROWS_PER_TRANSACTION) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
