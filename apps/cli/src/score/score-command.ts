import { assess, compile } from "@readback/glossary"
import type { Arguments } from "../args/arguments.ts"
import type { Command } from "../command.ts"
import { loadRelease } from "../input/load-release.ts"
import { readText } from "../input/read-text.ts"
import { scoreStream } from "../jsonl/score-stream.ts"
import { paintFor } from "../output/paint.ts"
import type { Terminal } from "../output/terminal.ts"
import { Refusal } from "../refusal.ts"
import { profileFor } from "./profile-for.ts"
import { readableReport } from "./readable-report.ts"
import { requiredConcepts } from "./required-concepts.ts"
import { pickFields, readFields } from "./result-fields.ts"
import { scoreOptions } from "./score-options.ts"
import { scoreResult } from "./score-result.ts"

const FELL_SHORT = 1

function requireFittingOptions(args: Arguments): void {
  const lines = args.has("jsonl")
  for (const name of ["workers", "summary"])
    if (!lines && args.has(name)) throw new Refusal(`--${name} belongs to --jsonl. Add --jsonl, or leave it out.`)
  if (lines && args.has("prompt"))
    throw new Refusal('--prompt belongs to a single text. With --jsonl each line brings its own "prompt".')
  if (lines && args.has("json")) throw new Refusal("--json and --jsonl exclude each other. Leave one out.")
  if (args.has("fields") && !lines && !args.has("json"))
    throw new Refusal("--fields belongs to --json or --jsonl. Add one of them.")
}

async function scoreText(args: Arguments, terminal: Terminal): Promise<number> {
  const failUnder = args.number("fail-under", { least: 0, most: 100 })
  const fields = readFields(args.text("fields"))
  const glossaryPath = args.text("glossary") ?? ""
  const promptPath = args.text("prompt")
  const [path = "-"] = args.operands
  if ([glossaryPath, promptPath, path].filter((one) => one === "-").length > 1)
    throw new Refusal("Only one of glossary, prompt and text can come from standard input. Name files for the others.")
  const release = await loadRelease(glossaryPath, args.text("language"), terminal)
  const profile = profileFor(args.text("profile") ?? "default", release)
  const required = requiredConcepts(args.text("required"), release)
  const prompt = promptPath === undefined ? {} : { prompt: await readText(promptPath, terminal) }
  const text = await readText(path, terminal)
  const report = assess(compile(release, profile), text, { ...required, ...prompt })
  await terminal.write(
    args.has("json")
      ? `${JSON.stringify(pickFields(scoreResult(report), fields))}\n`
      : readableReport(text, report, paintFor(terminal.isColoured)),
  )
  if (failUnder === undefined) return 0
  if (report.adherence.kind === "not-applicable") {
    terminal.note(`Nothing to score, so --fail-under ${failUnder} does not apply.`)
    return 0
  }
  return report.adherence.score < failUnder ? FELL_SHORT : 0
}

/** `readback score`: one text to a report, or a stream of responses to a stream of results. */
export const scoreCommand: Command = {
  name: "score",
  summary: "score a text, or a stream of responses, against a glossary",
  operands: "[FILE|-]",
  options: scoreOptions,
  notes: [
    "Exit code 0: done. 1: a score below --fail-under, or lines that could not be read. 2: could not run.",
    "A text without anything to score is not applicable: it has no score, and --fail-under passes it.",
  ],
  examples: [
    "readback score --glossary house.csv answer.txt",
    "readback score --glossary house.csv --required close-air-support,jtac:2 --prompt task.txt answer.txt",
    "readback score --glossary house.csv --jsonl --workers 4 responses.jsonl > scores.jsonl",
  ],
  async run(args, terminal) {
    args.requireOperands(0, 1, "score --glossary FILE [FILE|-]")
    requireFittingOptions(args)
    if (!args.has("glossary")) throw new Refusal("score needs a glossary: readback score --glossary FILE [FILE|-]")
    return args.has("jsonl") ? scoreStream(args, terminal) : scoreText(args, terminal)
  },
}
