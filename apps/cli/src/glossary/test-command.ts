import { checkRelease } from "@readback/glossary"
import type { Command } from "../command.ts"
import { loadGlossary } from "../input/load-glossary.ts"
import { countOf } from "../output/count-of.ts"
import { paintFor } from "../output/paint.ts"
import { issueLine } from "./issue-line.ts"
import { languageOption } from "./language-option.ts"

const FELL_SHORT = 1
const exampleCodes: ReadonlySet<string> = new Set(["positive-example-fails", "negative-example-fails"])

/** `readback glossary test`: runs the examples that a glossary carries. */
export const testCommand: Command = {
  name: "glossary test",
  summary: "run the positive and negative examples of a glossary",
  operands: "FILE",
  options: { ...languageOption, json: { about: "print one JSON object instead of lines" } },
  notes: ["Exit code 0: every example holds. 1: some fail. 2: could not run."],
  examples: ["readback glossary test house.csv"],
  async run(args, terminal) {
    args.requireOperands(1, 1, "glossary test FILE")
    const [path = "-"] = args.operands
    const { file, concepts } = await loadGlossary(path, args.text("language"), terminal)
    const failures = checkRelease(concepts).filter(({ code }) => exampleCodes.has(code))
    const examples = concepts.flatMap(({ terms }) => terms.map((term) => term.examples))
    const run = examples.reduce((total, { positive, negative }) => total + positive.length + negative.length, 0)
    const paint = paintFor(terminal.isColoured)
    const lines = [
      ...failures.map((issue) => issueLine(file, issue, paint)),
      run === 0
        ? "The glossary has no examples. Add some in the columns positiveExamples and negativeExamples."
        : `${countOf(run, "example")}, ${countOf(failures.length, "failure")}`,
    ]
    await terminal.write(
      args.has("json")
        ? `${JSON.stringify({ file, counts: { examples: run, failures: failures.length }, failures })}\n`
        : `${lines.join("\n")}\n`,
    )
    return failures.length > 0 ? FELL_SHORT : 0
  },
}
