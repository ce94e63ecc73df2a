import { type ColumnMeanings, Failure, type LocatedIssue } from "@readback/domain"
import { findImportRun } from "@readback/store"
import { authorizeProject } from "../authorize.ts"
import type { Context } from "../context.ts"
import { goodRows } from "./good-rows.ts"
import type { ImportFile } from "./import-file.ts"
import type { ImportedRow } from "./import-format.ts"
import { UnreadableFile } from "./plain-bytes.ts"
import { readFile } from "./read-file.ts"

/** Rows that a preview shows, lines that it reads for them at most, and characters of a sample of a column. */
const [SHOWN, READ, SAMPLE] = [5, 200, 120]

/** What the first rows of a held file are: as labelers will see them, with what is wrong with them. */
export async function previewImport(
  ctx: Context,
  input: { readonly projectId: string; readonly importId: string; readonly columns?: ColumnMeanings | undefined },
  fileOf: (spool: string, name: string) => ImportFile,
) {
  const { project } = await authorizeProject(ctx, "import:create", input.projectId)
  const run = await findImportRun(ctx.store.read, project.id, input.importId)
  if (run?.spool === null || run?.spool === undefined) {
    throw new Failure("not_found", "The file is not here any more. Choose it again.")
  }
  const file = fileOf(run.spool, run.fileName)
  const issues: LocatedIssue[] = []
  const rows: PreviewedRow[] = []
  let format: string | null = null
  let [lines, lastLine] = [0, 0]
  try {
    const reading = {
      file,
      columns: input.columns,
      note: (issue: LocatedIssue) => void issues.push(issue),
      reached: (line: number) => {
        lastLine = line
      },
    }
    for await (const good of goodRows(ctx, project, reading)) {
      lines += 1
      if (good !== undefined) {
        format ??= good.format
        rows.push(shown(good))
      }
      if (rows.length === SHOWN || lines === READ) break
    }
    const opened = await readFile(file, input.columns)
    const columns = opened.kind === "json" ? null : await columnsOf(opened)
    return {
      fileName: run.fileName,
      format,
      rows,
      issues: issues.slice(0, 50),
      columns,
      isTable: opened.kind === "table",
    }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    const line = error.line ?? lastLine + 1
    issues.push({ line, severity: "error", code: error.code, message: `line ${line}: ${error.message}` })
    return { fileName: run.fileName, format, rows, issues, columns: null, isTable: false }
  }
}

type PreviewedRow = ReturnType<typeof shown>

/** Images are told, not sent: they are looked at once they are stored. */
function shown({ row, line }: { readonly row: ImportedRow; readonly line: number }) {
  return { line, ...wordsOf(row) }
}

function wordsOf(row: ImportedRow) {
  const responses = row.responses.map(({ text, model }) => ({ text, model: model ?? null }))
  if (row.kind === "answers") {
    return { kind: row.kind, externalId: row.externalId, messages: [], responses, domain: null, marking: null }
  }
  return {
    kind: row.kind,
    externalId: row.externalId ?? null,
    messages: row.messages.map(({ role, content, images }) => ({ role, content, images: images?.length ?? 0 })),
    responses,
    domain: row.domain ?? null,
    marking: row.marking ?? null,
  }
}

/** The columns of a table, what each is taken for, and a sample of its values. */
async function columnsOf({ names, columns, records }: Awaited<ReturnType<typeof readFile>>) {
  const samples = new Map<string, string>()
  let read = 0
  for await (const record of records) {
    if (!("value" in record)) continue
    for (const name of names) {
      const value = record.value[name]
      if (samples.has(name) || value === undefined || value === null) continue
      samples.set(name, (typeof value === "string" ? value : JSON.stringify(value)).slice(0, SAMPLE))
    }
    read += 1
    if (samples.size === names.length || read === READ) break
  }
  return names.map((name) => ({ name, meaning: columns?.[name] ?? null, sample: samples.get(name) ?? "" }))
}
