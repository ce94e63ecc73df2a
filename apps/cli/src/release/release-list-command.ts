import type { Command } from "../command.ts"
import { columns } from "../output/columns.ts"
import { asked, connect } from "../remote/connection.ts"
import { findProject } from "../remote/find-project.ts"

/** `readback release list`: the releases of training data of a project. */
export const releaseListCommand: Command = {
  name: "release list",
  summary: "list the data releases of a project",
  operands: "",
  options: {
    project: { value: "NAME", about: "the project, by its name or id" },
    json: { about: "print one JSON list instead of a table" },
  },
  notes: ["Exit code 0: done. 2: misused. 3: not allowed. 4: the server cannot be reached."],
  examples: ["readback release list --project drill"],
  async run(args, terminal) {
    args.requireOperands(0, 0, "release list --project NAME")
    const connection = await connect()
    const projectId = await findProject(connection, args.text("project"))
    const releases = await asked(connection.api.dataReleases.list.query({ projectId }))
    if (args.has("json")) await terminal.write(`${JSON.stringify(releases)}\n`)
    else if (releases.length === 0) terminal.note("The project has no release yet.")
    else {
      const rows = releases.map(({ number, name, state, hash }) => [String(number), name, state, hash ?? "-"])
      await terminal.write(columns(["NUMBER", "NAME", "STATE", "HASH"], rows, (heading) => heading === "NUMBER"))
    }
    return 0
  },
}
