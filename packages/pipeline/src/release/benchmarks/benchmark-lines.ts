import { type ColumnMeanings, MAX_TEXT_LENGTH, textProblem } from "@readback/domain"
import type { ProjectRow } from "@readback/store"
import type { Context } from "../../context.ts"
import type { ImportFile } from "../../import/import-file.ts"
import type { ImportedRow, RowIssue } from "../../import/import-format.ts"
import { markingIssues } from "../../import/marking-issues.ts"
import { plainBytes } from "../../import/plain-bytes.ts"
import { readFile } from "../../import/read-file.ts"
import { type Line, readLines } from "../../import/read-lines.ts"
import { readRow } from "../../import/read-row.ts"
import { comparedText } from "./compared-text.ts"

/** What a line of a benchmark's file brings: its prompts, or what is wrong with it. */
export interface BenchmarkLine {
  readonly line: number
  readonly texts: readonly string[]
  readonly issues: readonly RowIssue[]
}

/**
 * The prompts of a file: one a line where it is called `.txt`, else those of the rows that an import reads in it, whatever
 * their responses. One line is held at a time.
 */
export async function* benchmarkLines(
  ctx: Context,
  project: ProjectRow,
  file: ImportFile,
): AsyncGenerator<BenchmarkLine, void> {
  if (/\.te?xt(\.gz|\.zst)?$/i.test(file.name)) {
    for await (const line of readLines(plainBytes(file.open()))) {
      const read = plainLine(line)
      if (read !== undefined) yield { line: line.number, ...read }
    }
    return
  }
  const { names, columns, records } = await readFile(file, undefined)
  for await (const line of records) {
    const read = recordLine(ctx, project, line, columns === undefined ? undefined : { names, columns })
    if (read !== undefined) yield { line: line.number, ...read }
  }
}

type Read = Omit<BenchmarkLine, "line">

const refused = (issues: readonly RowIssue[]): Read => ({ texts: [], issues })

function plainLine(line: Line): Read | undefined {
  if ("problem" in line) {
    const message = line.problem === "not-utf8" ? "is not valid UTF-8; save the file as UTF-8" : "is too long"
    return refused([{ code: line.problem, message }])
  }
  const text = "text" in line ? line.text.trim() : ""
  if (text === "") return undefined
  const problem =
    text.length > MAX_TEXT_LENGTH
      ? `has ${text.length} characters, and a prompt has at most ${MAX_TEXT_LENGTH}`
      : textProblem(text)
  return problem === undefined ? { texts: [text], issues: [] } : refused([{ code: "bad-text", message: problem }])
}

function recordLine(
  ctx: Context,
  project: ProjectRow,
  line: Line,
  table: { readonly names: readonly string[]; readonly columns: ColumnMeanings } | undefined,
): Read | undefined {
  const named = (meaning: string) => table?.names.find((name) => table.columns[name] === meaning)
  const prompt = named("prompt")
  // An import asks for responses, which count for nothing here.
  const isPromptsOnly = prompt !== undefined && named("response") === undefined
  if (!isPromptsOnly || !("value" in line)) return readLine(ctx, project, readRow(line, table))
  const { value } = line
  if (Object.keys(value).length === 0) return undefined
  const marking = value[named("marking") ?? ""]
  const asked = readRow({ number: line.number, value: { prompt: value[prompt] ?? "" } })
  return readLine(ctx, project, asked, typeof marking === "string" ? marking : undefined)
}

function readLine(
  ctx: Context,
  project: ProjectRow,
  result: ReturnType<typeof readRow>,
  marking?: string,
): Read | undefined {
  if (result === undefined) return undefined
  if ("issues" in result) return refused(result.issues)
  const rows = "row" in result ? [result.row] : result.rows
  const issues = rows.flatMap((row) => rowIssues(ctx, project, row, marking))
  if (issues.length > 0) return refused(issues)
  return { texts: rows.flatMap((row) => (row.kind === "answers" ? [] : [comparedText(row.messages)])), issues }
}

function rowIssues(ctx: Context, project: ProjectRow, row: ImportedRow, marking?: string): readonly RowIssue[] {
  if (row.kind === "answers")
    return [
      { code: "no-prompt", message: "answers a question of another file and holds no prompt; send the questions" },
    ]
  if (comparedText(row.messages).trim() === "")
    return [{ field: "prompt", code: "no-prompt", message: '"prompt" holds no text' }]
  return markingIssues(ctx, project, marking ?? row.marking ?? markingIn(ctx, row.extra))
}

/** The marking of a row whose format has no place for one: kept beside it, under the name that ours has. */
function markingIn({ classifications }: Context, extra: unknown): string | undefined {
  if (typeof extra !== "object" || extra === null || !("marking" in extra)) return undefined
  return classifications.find((one) => one === extra.marking)
}
