import type { Command } from "../command.ts"
import { columns } from "../output/columns.ts"
import { asked, connect } from "../remote/connection.ts"

/** `readback project list`: the projects that the key's owner may see. */
export const projectListCommand: Command = {
  name: "project list",
  summary: "list the projects that you may see",
  operands: "",
  options: { json: { about: "print one JSON list instead of a table" } },
  notes: ["Exit code 0: done. 3: not signed in. 4: the server cannot be reached."],
  examples: ["readback project list", "readback project list --json | jq -r '.[].name'"],
  async run(args, terminal) {
    args.requireOperands(0, 0, "project list")
    const { api } = await connect()
    const projects = await asked(api.projects.list.query())
    if (args.has("json")) {
      await terminal.write(`${JSON.stringify(projects)}\n`)
      return 0
    }
    const rows = projects.map(({ id, name, classification, glossaryName, releaseNumber }) => [
      name,
      classification,
      glossaryName === null ? "-" : `${glossaryName}, release ${releaseNumber}`,
      id,
    ])
    if (rows.length === 0) terminal.note("There is no project that you may see.")
    else await terminal.write(columns(["NAME", "LEVEL", "GLOSSARY", "ID"], rows))
    return 0
  },
}
