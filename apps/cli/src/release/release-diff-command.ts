import type { Command } from "../command.ts"
import { columns } from "../output/columns.ts"
import { asked, connect } from "../remote/connection.ts"
import { findProject } from "../remote/find-project.ts"
import { findRelease } from "./find-release.ts"

const FELL_SHORT = 1

/** `readback release diff`: what differs between two releases, row by row. */
export const releaseDiffCommand: Command = {
  name: "release diff",
  summary: "compare two data releases of a project row by row",
  operands: "FROM TO",
  options: {
    project: { value: "NAME", about: "the project, by its name or id" },
    rows: { about: "print every row that differs, one JSON object a line" },
    json: { about: "print one JSON object instead of a table" },
  },
  notes: ["Exit code 0: nothing differs. 1: rows differ. 2: misused. 3: not allowed. 4: the server cannot be reached."],
  examples: ["readback release diff 2 3 --project drill", "readback release diff 2 newest --project drill --rows"],
  async run(args, terminal) {
    args.requireOperands(2, 2, "release diff FROM TO --project NAME")
    const connection = await connect()
    const projectId = await findProject(connection, args.text("project"))
    const from = await findRelease(connection, projectId, args.operands[0] ?? "")
    const to = await findRelease(connection, projectId, args.operands[1] ?? "")
    if (args.has("rows")) {
      const answer = await connection.fetch(`/api/data-releases/${to}/changes/${from}`)
      let isEmpty = true
      for await (const chunk of answer.body ?? []) {
        isEmpty = false
        await terminal.write(chunk)
      }
      return isEmpty ? 0 : FELL_SHORT
    }
    const changes = await asked(connection.api.dataReleases.changes.query({ from, to }))
    const differ = changes.targets.some(({ counts }) => Object.values(counts).some((count) => count > 0))
    if (args.has("json")) await terminal.write(`${JSON.stringify(changes)}\n`)
    else if (!differ) terminal.note("Nothing differs.")
    else {
      const kinds = ["added", "removed", "flipped", "changed", "moved"] as const
      const rows = changes.targets.map(({ target, counts }) => [target, ...kinds.map((kind) => String(counts[kind]))])
      await terminal.write(
        columns(["TARGET", ...kinds.map((kind) => kind.toUpperCase())], rows, (heading) => heading !== "TARGET"),
      )
    }
    return differ ? FELL_SHORT : 0
  },
}
