import { ImportOptions, type LocatedIssue } from "@readback/domain"
import {
  changeRunningImport,
  type ImportCounts,
  type ImportProgress,
  type ImportRunRow,
  type Writer,
} from "@readback/store"
import type { Context } from "../context.ts"
import type { ImportFile } from "./import-file.ts"

/** Issues kept with an import; the counts say how many there were. */
const MAX_ISSUES = 1_000

/**
 * What an import did. `refused`: nothing was stored, because a line was defective or no line was good. `cancelled`: what
 * was stored until then stays. `stopped`: the program ends, and the import goes on with its next start.
 */
export interface ImportReport {
  readonly importId: string
  readonly kind: "done" | "refused" | "cancelled" | "stopped"
  readonly format: string | null
  readonly counts: ImportCounts
  readonly issues: readonly LocatedIssue[]
}

type Counts = { -readonly [Key in keyof ImportCounts]: number }

/** Ends the reading: somebody cancelled the import, or the program stops. */
export class ImportHalt extends Error {
  readonly kind: "cancelled" | "stopped"
  constructor(kind: ImportHalt["kind"]) {
    super(kind)
    this.kind = kind
  }
}

/** What is known of an import while it runs. */
export class ImportState {
  readonly id: string
  readonly file: ImportFile
  readonly options: ImportOptions
  readonly counts: Counts
  readonly issues: LocatedIssue[]
  format: string | null
  sha256: string | null
  progress: ImportProgress
  lastLine = 0
  readonly #ctx: Context
  readonly #signal: AbortSignal | undefined

  constructor(ctx: Context, row: ImportRunRow, file: ImportFile, signal: AbortSignal | undefined) {
    this.#ctx = ctx
    this.#signal = signal
    this.id = row.id
    this.file = file
    this.options = ImportOptions.parse(row.options ?? {})
    const isGoingOn = row.progress?.step === "storing"
    this.counts = { ...row.counts, ...(isGoingOn ? {} : { rows: 0, errors: 0, warnings: 0 }) }
    this.issues = isGoingOn ? [...row.issues] : []
    this.format = row.format
    this.sha256 = row.sha256
    this.progress = row.progress ?? { step: "checking", done: 0, total: 0 }
  }

  readonly note = (issue: LocatedIssue): void => {
    if (issue.severity === "error") this.counts.errors += 1
    else this.counts.warnings += 1
    if (this.issues.length < MAX_ISSUES) this.issues.push(issue)
  }

  readonly reached = (line: number): void => {
    this.lastLine = line
  }

  /** Notes how far it is, in a transaction of its own. */
  async proceed(progress: ImportProgress): Promise<void> {
    await this.#ctx.store.write((tx) => this.proceedIn(tx, progress))
  }

  /** Notes how far it is; ends the import where somebody cancelled it, or the program stops. */
  async proceedIn(tx: Writer, progress: ImportProgress): Promise<void> {
    if (this.#signal?.aborted === true) throw new ImportHalt("stopped")
    const { id, format, sha256, counts, issues } = this
    const isRunning = await changeRunningImport(tx, id, { format, sha256, counts, issues, progress })
    if (!isRunning) throw new ImportHalt("cancelled")
    this.progress = progress
  }

  async finish(state: "done" | "refused" | "failed"): Promise<ImportReport> {
    const { format, sha256, counts, issues } = this
    const change = { state, format, sha256, counts, issues, spool: null, finishedAt: this.#ctx.clock() }
    const isRunning = await this.#ctx.store.write((tx) => changeRunningImport(tx, this.id, change))
    return this.report(!isRunning ? "cancelled" : state === "done" ? "done" : "refused")
  }

  report(kind: ImportReport["kind"]): ImportReport {
    const { id: importId, format, counts, issues } = this
    return { importId, kind, format, counts, issues }
  }
}
