import { mkdirSync } from "node:fs"
import { join } from "node:path"
import { type RowSource, type RowIssue, type Split, type TargetName, validateRows } from "@readback/preference"
import { jsonLine } from "../export/json-line.ts"
import { type FileSink, fileSink } from "./file-sink.ts"
import { parquetSink, type ParquetSink } from "./parquet-sink.ts"
import { rowDigest } from "./row-digest.ts"

/** A row to write, with what stands beside it. */
export interface ReleaseRow {
  readonly taskId: string
  readonly from: string
  readonly of: RowSource
  readonly row: Readonly<Record<string, unknown>>
  /** For the file beside this one; undefined where the row itself has it. */
  readonly meta: Readonly<Record<string, unknown>> | undefined
}

/** A file of a release as it lies there. */
export interface WrittenFile {
  readonly name: string
  readonly mediaType: string
  readonly bytes: number
  readonly rows: number | null
  readonly sha256: string
}

/** A row that breaks a rule of its trainer: nothing of the release is offered. */
export class GateRefusal extends Error {}

interface OpenFile {
  rows: number
  readonly check: ReturnType<typeof validateRows>
  readonly lines: FileSink | undefined
  readonly parquet: ParquetSink | undefined
  readonly index: FileSink
  meta: FileSink | undefined
}

/** Writes the files of one target, one for each part that has a row, each checked row by row against its trainer's rules. */
export function targetFiles(
  directory: string,
  target: { readonly name: TargetName; readonly fileName: string },
  { formats, isDivided }: { readonly formats: readonly string[]; readonly isDivided: boolean },
) {
  const open = new Map<Split, OpenFile>()
  const warnings = new Map<string, Pick<RowIssue, "code" | "message"> & { count: number }>()
  const stem = target.fileName.replace(/\.jsonl$/, "")
  const nameOf = (split: Split, ending: string) => `${stem}${isDivided ? `.${split}` : ""}${ending}`
  mkdirSync(join(directory, "index"), { recursive: true })

  const note = (name: string, issues: readonly RowIssue[]) => {
    for (const { severity, line, code, message } of issues) {
      if (severity === "error")
        throw new GateRefusal(`Row ${line} of ${name} breaks a rule of its trainer (${code}): ${message}`)
      const known = warnings.get(code)
      if (known === undefined) warnings.set(code, { code, message, count: 1 })
      else known.count += 1
    }
  }
  const begin = (split: Split): OpenFile => {
    const at = (ending: string) => join(directory, nameOf(split, ending))
    return {
      rows: 0,
      check: validateRows(target.name),
      lines: formats.includes("jsonl") ? fileSink(at(".jsonl")) : undefined,
      parquet: formats.includes("parquet") ? parquetSink(at(".parquet"), target.name) : undefined,
      index: fileSink(join(directory, "index", nameOf(split, ".tsv"))),
      meta: undefined,
    }
  }

  return {
    write: (split: Split, { taskId, from, of, row, meta }: ReleaseRow): void => {
      let file = open.get(split)
      if (file === undefined) open.set(split, (file = begin(split)))
      file.rows += 1
      note(nameOf(split, ".jsonl"), file.check.check(file.rows, row))
      const line = jsonLine(row)
      file.lines?.text(line)
      file.parquet?.row(row)
      if (meta !== undefined) {
        file.meta ??= fileSink(join(directory, nameOf(split, ".meta.jsonl")))
        file.meta.text(jsonLine(meta))
      }
      const sides = of.pair === undefined ? `${of.textId ?? ""}\t` : `${of.pair.chosen.id}\t${of.pair.rejected.id}`
      // Two releases are compared by their lines, and by hashes where there are none.
      const digest = file.lines === undefined ? rowDigest(line) : ""
      file.index.text(`${taskId}\t${of.id}\t${from}\t${sides}\t${digest}\n`)
    },
    /** Closes every file; answers those that are offered. */
    finish: (): readonly WrittenFile[] =>
      [...open]
        .toSorted(([one], [two]) => (one < two ? -1 : 1))
        .flatMap(([split, file]) => {
          note(nameOf(split, ".jsonl"), file.check.finish())
          file.index.finish()
          const written: WrittenFile[] = []
          const add = (ending: string, mediaType: string, sunk: { bytes: number; sha256: string } | undefined) => {
            if (sunk !== undefined) written.push({ name: nameOf(split, ending), mediaType, rows: file.rows, ...sunk })
          }
          add(".jsonl", "application/jsonl", file.lines?.finish())
          add(".meta.jsonl", "application/jsonl", file.meta?.finish())
          add(".parquet", "application/vnd.apache.parquet", file.parquet?.finish())
          open.delete(split)
          return written
        }),
    warnings: () => [...warnings.values()],
    /** Closes what is open, of a release that will not be. */
    drop: (): void => {
      for (const file of open.values())
        for (const sink of [file.lines, file.meta, file.index, file.parquet]) sink?.drop()
      open.clear()
    },
  }
}
