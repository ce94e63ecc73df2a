import type { Command } from "../command.ts"
import { Refusal } from "../refusal.ts"
import { asked, connect } from "../remote/connection.ts"

/** `readback project create`: a new project, whose settings are changed in the browser. */
export const projectCreateCommand: Command = {
  name: "project create",
  summary: "make a project",
  operands: "NAME",
  options: {
    level: { value: "LEVEL", about: "its classification" },
    description: { value: "TEXT", about: "what it is for" },
    overlap: { value: "N", about: "judgments wanted per comparison (2)" },
    json: { about: "print one JSON object instead of the id" },
  },
  notes: ["Exit code 0: made. 2: misused, or the name is taken. 3: not allowed. 4: the server cannot be reached."],
  examples: ['readback project create "Staff writing" --level UNCLASSIFIED --overlap 3'],
  async run(args, terminal) {
    args.requireOperands(1, 1, "project create NAME --level LEVEL")
    const classification = args.text("level")
    if (classification === undefined) throw new Refusal("A project needs a classification: --level LEVEL")
    const overlap = args.number("overlap", { least: 1, most: 20, isWhole: true })
    const { api } = await connect()
    const { projectId } = await asked(
      api.projects.create.mutate({
        name: args.operands[0] ?? "",
        description: args.text("description") ?? "",
        classification,
        settings: overlap === undefined ? {} : { overlap },
      }),
    )
    await terminal.write(args.has("json") ? `${JSON.stringify({ projectId })}\n` : `${projectId}\n`)
    return 0
  },
}
