import { setTimeout } from "node:timers/promises"
import type { Command } from "../command.ts"
import { columns } from "../output/columns.ts"
import { Refusal } from "../refusal.ts"
import { asked, connect, type Connection } from "../remote/connection.ts"
import { findProject } from "../remote/find-project.ts"

const POLL_MS = 200

/** `readback leaderboard`: models compared by people's judgments. */
export const leaderboardCommand: Command = {
  name: "leaderboard",
  summary: "compare models by people's judgments",
  operands: "",
  options: {
    project: { value: "NAME", about: "the project, by its name or id" },
    json: { about: "print one JSON object instead of a table" },
  },
  notes: [
    "Ratings are Bradley-Terry strengths with Davidson's ties on the scale 1000 + 400/ln 10 of the strength, with 95 % intervals over 1,000 resamples of prompts; RANKS are those that a model takes in 95 % of the resamples.",
    "Exit code 0: done. 2: misused. 3: not allowed. 4: the server cannot be reached.",
  ],
  examples: ["readback leaderboard --project drill", "readback leaderboard --project drill --json | jq '.models[0]'"],
  async run(args, terminal) {
    args.requireOperands(0, 0, "leaderboard --project NAME")
    const connection = await connect()
    const projectId = await findProject(connection, args.text("project"))
    const board = await resampled(connection, projectId)
    if (args.has("json")) {
      await terminal.write(`${JSON.stringify(board)}\n`)
      return 0
    }
    if (board.models.length === 0) {
      terminal.note("No judgment compares two named models yet.")
      return 0
    }
    const rows = board.models.map((model) => [
      model.model,
      model.rating.value.toFixed(0),
      `${model.rating.low.toFixed(0)} to ${model.rating.high.toFixed(0)}`,
      model.best === model.worst ? String(model.best) : `${model.best} to ${model.worst}`,
      String(model.wins),
      String(model.losses),
      String(model.ties),
      `${(model.winRate * 100).toFixed(1)} %`,
    ])
    const headings = ["MODEL", "RATING", "95 %", "RANKS", "WINS", "LOSSES", "TIES", "WIN RATE"]
    await terminal.write(columns(headings, rows, (heading) => heading !== "MODEL"))
    if (board.groups.length > 1) {
      terminal.note("Not all models are connected by wins; ratings across these groups say little:")
      for (const group of board.groups) terminal.note(`  ${group.join(", ")}`)
    }
    return 0
  },
}

/** The board with intervals of resampled prompts, which the server computes while we wait. */
async function resampled({ api }: Connection, projectId: string) {
  for (;;) {
    const found = await asked(api.measures.resampledLeaderboard.query({ projectId }))
    if (found.state === "done") return found.board
    if (found.state === "failed") throw new Refusal(found.error, 4)
    await setTimeout(POLL_MS)
  }
}
