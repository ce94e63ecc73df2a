import { hasTokenLimit, type LengthLimit, type TargetName } from "@readback/preference"
import type { Arguments } from "../args/arguments.ts"
import { readText } from "../input/read-text.ts"
import type { Terminal } from "../output/terminal.ts"
import { Refusal } from "../refusal.ts"
import { tokenCounter } from "../tokens/token-counter.ts"

const BOUNDS = { least: 1, most: 100_000_000, isWhole: true }

/** The limit that `--tokenizer` and `--max-length` set, both or neither; refused where no trainer would count. */
export async function lengthLimitOf(
  args: Arguments,
  target: TargetName,
  terminal: Terminal,
): Promise<LengthLimit | undefined> {
  const [path, maxLength] = [args.text("tokenizer"), args.number("max-length", BOUNDS)]
  if (path === undefined && maxLength === undefined) return undefined
  if (path === undefined)
    throw new Refusal("--max-length is counted in tokens: add --tokenizer FILE, the tokenizer.json of the model.")
  if (maxLength === undefined)
    throw new Refusal("--tokenizer needs the limit of the trainer: add --max-length TOKENS, for example 1024.")
  if (path === "-") throw new Refusal("--tokenizer takes a file: rows come from standard input.")
  if (!hasTokenLimit(target)) throw new Refusal(`No trainer reads ${target}: leave --tokenizer and --max-length out.`)
  const counter = tokenCounter(await readText(path, terminal))
  if ("problem" in counter)
    throw new Refusal(`"${path}" is no tokenizer: ${counter.problem}. Give the tokenizer.json of the model.`)
  return { ...counter, maxLength }
}
