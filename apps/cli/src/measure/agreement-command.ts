import type { Command } from "../command.ts"
import { columns } from "../output/columns.ts"
import { asked, connect } from "../remote/connection.ts"
import { findProject } from "../remote/find-project.ts"

const FELL_SHORT = 1

/** `readback agreement`: how much people agree on the same pairs. */
export const agreementCommand: Command = {
  name: "agreement",
  summary: "measure how much people agree on the same pairs",
  operands: "",
  options: {
    project: { value: "NAME", about: "the project, by its name or id" },
    "fail-under": { value: "ALPHA", about: "exit code 1 where alpha (nominal) is lower, or not defined" },
    json: { about: "print one JSON object instead of a table" },
  },
  notes: [
    "Alpha is Krippendorff's, of the seven steps (ordinal) and of who won (nominal); AC1 is Gwet's; SAME is the share of twos of judgments with the same winner.",
    "Exit code 0: done. 1: below --fail-under. 2: misused. 3: not allowed. 4: the server cannot be reached.",
  ],
  examples: ["readback agreement --project drill", "readback agreement --project drill --fail-under 0.4 --json"],
  async run(args, terminal) {
    args.requireOperands(0, 0, "agreement --project NAME")
    const least = args.number("fail-under", { least: 0, most: 1 })
    const connection = await connect()
    const projectId = await findProject(connection, args.text("project"))
    const report = await asked(connection.api.measures.agreement.query({ projectId }))
    const nominal = report.all.nominal.kind === "value" ? report.all.nominal.value : undefined
    const code = least !== undefined && (nominal === undefined || nominal < least) ? FELL_SHORT : 0
    if (args.has("json")) {
      await terminal.write(`${JSON.stringify(report)}\n`)
      return code
    }
    type Measured = typeof report.all
    const row = (name: string, { pairs, judgments, ordinal, nominal: winner, ac1, same, twos }: Measured) => [
      name,
      String(pairs),
      String(judgments),
      figure(ordinal.kind === "value" ? ordinal.value : undefined),
      figure(winner.kind === "value" ? winner.value : undefined),
      figure(ac1?.value),
      figure(twos === 0 ? undefined : same / twos),
    ]
    const headings = ["", "PAIRS", "JUDGMENTS", "ORDINAL", "NOMINAL", "AC1", "SAME"]
    const rows = [
      row("all", report.all),
      ...report.byDomain.map(({ domain, agreement }) => row(domain === "" ? "(no domain)" : domain, agreement)),
      ...report.byWeek.map(({ week, agreement }) => row(`week of ${week}`, agreement)),
    ]
    await terminal.write(columns(headings, rows, (heading) => heading !== ""))
    return code
  },
}

const figure = (value: number | undefined): string => (value === undefined ? "-" : value.toFixed(3))
