import { basename } from "node:path"
import { exportTargets, type TargetName } from "@readback/preference"
import { nearestName } from "../args/nearest-name.ts"
import type { Command } from "../command.ts"
import { fileChunks } from "../input/file-chunks.ts"
import { gunzipped } from "../input/gunzipped.ts"
import { numberedLines } from "../jsonl/numbered-lines.ts"
import { paintFor } from "../output/paint.ts"
import { Refusal } from "../refusal.ts"
import { checkFile } from "./check-file.ts"
import { lengthLimitOf } from "./length-limit-of.ts"
import { readableCheck } from "./readable-check.ts"

const FELL_SHORT = 1
const names: readonly TargetName[] = exportTargets.map(({ name }) => name)

function targetOf(given: string | undefined): TargetName {
  const found = names.find((name) => name === given)
  if (found !== undefined) return found
  const list = `The targets are ${names.join(", ")}.`
  if (given === undefined) throw new Refusal(`validate needs a target: --target NAME. ${list}`)
  const meant = nearestName(given, names)
  throw new Refusal(`There is no target "${given}". ${meant === undefined ? list : `Did you mean ${meant}?`}`)
}

/** `readback validate`: a training file against the real rules of its trainer. */
export const validateCommand: Command = {
  name: "validate",
  summary: "check a training file against the real rules of its trainer",
  operands: "[FILE|-]",
  options: {
    target: { value: "NAME", about: "what the file is for" },
    tokenizer: { value: "FILE", about: "tokenizer.json of the model, to count the tokens of each row" },
    "max-length": { value: "TOKENS", about: "the most tokens that the trainer takes; with --tokenizer" },
    json: { about: "print one JSON object instead of lines" },
  },
  notes: [
    "The file holds one JSON object a line; gzip is unpacked. It may be of any size: no row is kept.",
    [
      "With --tokenizer and --max-length, rows that are too long are warnings that say what the trainer does with them.",
      "No chat template is applied: its tokens, and those that begin and end a text, come on top. Leave room for them.",
    ].join("\n"),
    `Targets: ${names.join(", ")}.`,
    "Exit code 0: no errors (there may be warnings). 1: errors. 2: could not run.",
  ],
  examples: [
    "readback validate --target trl_preference pairs.jsonl",
    "readback validate --target trl_kto --json labels.jsonl.gz",
    "readback validate --target trl_reward --tokenizer llama/tokenizer.json --max-length 1024 rewards.jsonl",
    "jq -c '.[]' sharegpt.json | readback validate --target llama_factory_preference",
  ],
  async run(args, terminal) {
    args.requireOperands(0, 1, "validate --target NAME [FILE|-]")
    const target = targetOf(args.text("target"))
    const [path = "-"] = args.operands
    const file = path === "-" ? "standard input" : basename(path)
    const limit = await lengthLimitOf(args, target, terminal)
    const lines = numberedLines(gunzipped(path === "-" ? terminal.stdin : fileChunks(path)))
    const report = await checkFile(target, lines, limit)
    const { rows, errors, warnings, codes, issues, lengths } = report
    await terminal.write(
      args.has("json")
        ? `${JSON.stringify({ file, target, counts: { rows, errors, warnings }, codes, lengths, issues })}\n`
        : readableCheck(file, report, paintFor(terminal.isColoured)),
    )
    return errors > 0 ? FELL_SHORT : 0
  },
}
