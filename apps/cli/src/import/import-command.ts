import { basename } from "node:path"
import { setTimeout } from "node:timers/promises"
import type { ImportId, ProjectId } from "@readback/domain"
import type { Command } from "../command.ts"
import { countOf } from "../output/count-of.ts"
import { printable } from "../output/printable.ts"
import { Refusal } from "../refusal.ts"
import { asked, connect, type Connection } from "../remote/connection.ts"
import { findProject } from "../remote/find-project.ts"
import { columnOptions } from "./column-options.ts"
import { sendFile } from "./send-file.ts"

const FELL_SHORT = 1
const POLL_MS = 250

/** Issues that are listed; the report in the browser has more. */
const MOST_SHOWN = 20

/** `readback import`: files of prompts and responses into a project, one after the other. */
export const importCommand: Command = {
  name: "import",
  summary: "import files of prompts and responses into a project",
  operands: "FILE...",
  options: {
    project: { value: "NAME", about: "the project, by its name or id" },
    refuse: { about: "store nothing of a file that has a defective line" },
    columns: { value: "COLUMN=MEANING,...", about: "what the columns of a table (CSV, TSV, Parquet) hold" },
    json: { about: "print one JSON object a file instead of lines" },
  },
  notes: [
    "The format is told from each file: JSON Lines, a JSON list, CSV, TSV or Parquet, packed with gzip or Zstandard or not. Question files of MT-Bench go before answer files.",
    "Columns are: prompt, system, response (several), model (several), id, domain, language, marking, groupId, extra, ignore. Without --columns their names decide.",
    "Importing a file again adds nothing twice, so an interrupted import is completed by repeating it.",
    "Exit code 0: all rows were good. 1: a file was refused, or rows were left out. 2: misused. 3: not allowed. 4: the server cannot be reached.",
  ],
  examples: [
    'readback import --project "Staff writing" pairs.jsonl',
    "readback import --project drill --refuse questions.jsonl answers-*.jsonl.gz",
    "readback import --project drill --columns 'Frage=prompt,llama=response,qwen=response' table.csv",
  ],
  async run(args, terminal) {
    args.requireOperands(1, 1_000, "import --project NAME FILE...")
    const columns = columnOptions(args.text("columns"))
    const onDefect = args.has("refuse") ? ("refuse" as const) : ("keep-good" as const)
    const connection = await connect()
    const projectId = await findProject(connection, args.text("project"))
    let code = 0
    for (const path of args.operands) {
      const name = basename(path)
      const onSent = (share: number) => terminal.progress(`${name}: sending, ${Math.floor(share * 100)} %`)
      const importId = await sendFile(connection, { projectId, path, onSent })
      await asked(
        connection.api.material.startImport.mutate({
          projectId,
          importId,
          onDefect,
          ...(columns === undefined ? {} : { columns }),
        }),
      )
      const run = await ended(connection, { projectId, importId }, (words) => terminal.progress(`${name}: ${words}`))
      terminal.progress(undefined)
      const { state, format, counts, issues } = run
      if (state !== "done" || counts.errors > 0) code = FELL_SHORT
      if (args.has("json")) {
        await terminal.write(`${JSON.stringify({ file: name, importId, state, format, counts, issues })}\n`)
        continue
      }
      const verdict =
        state === "done"
          ? `${countOf(counts.prompts, "prompt")}, ${countOf(counts.responses, "response")}, ${countOf(counts.comparisons, "comparison")} added`
          : state === "refused"
            ? "refused, nothing was stored"
            : state
      const found = [
        `${countOf(counts.rows, "row")}${format === null ? "" : ` of ${format}`}`,
        ...(counts.duplicates > 0 ? [`${counts.duplicates} already there`] : []),
        ...(counts.errors > 0 ? [countOf(counts.errors, "error")] : []),
        ...(counts.warnings > 0 ? [countOf(counts.warnings, "warning")] : []),
      ]
      await terminal.write(`${name}: ${verdict} (${found.join(", ")})\n`)
      for (const { message } of issues.slice(0, MOST_SHOWN)) terminal.note(`  ${printable(message)}`)
      const more = counts.errors + counts.warnings - Math.min(issues.length, MOST_SHOWN)
      if (more > 0) terminal.note(`  and ${countOf(more, "more issue")}; the page of imports lists them`)
    }
    return code
  },
}

/** Waits for the end of an import; interrupting the program cancels it, so that it can go on later. */
async function ended(
  { api }: Connection,
  which: { readonly projectId: ProjectId; readonly importId: ImportId },
  tell: (words: string) => void,
) {
  const interrupted = new AbortController()
  const interrupt = () => interrupted.abort()
  process.once("SIGINT", interrupt)
  try {
    for (;;) {
      const run = await asked(api.material.import.query(which))
      if (run.state !== "running" && run.state !== "held") return run
      const { progress } = run
      const share =
        progress === null || progress.total === 0 ? "" : `, ${Math.floor((progress.done / progress.total) * 100)} %`
      tell(`${progress?.step ?? "checking"}${share}`)
      if (interrupted.signal.aborted) {
        await asked(api.material.cancelImport.mutate(which))
        throw new Refusal("The import was cancelled. What it has stored stays; the page of imports lets it go on.")
      }
      await setTimeout(POLL_MS, undefined, { signal: interrupted.signal }).catch(() => undefined)
    }
  } finally {
    process.off("SIGINT", interrupt)
  }
}
