import type { OptionSpec } from "../args/option-spec.ts"

/** The options of `readback score`. */
export const scoreOptions = {
  glossary: { value: "FILE", about: "the glossary to score against; required" },
  profile: { value: "NAME", about: "writing profile, or one that the glossary names (default: default)" },
  required: { value: "ID[:N],...", about: "concepts that the text must use, each N times (default: once)" },
  prompt: { value: "FILE", about: "the prompt that the text answers" },
  language: { value: "TAG", about: "language of the glossary (default: what its file says, or en)" },
  json: { about: "print one JSON object instead of a report" },
  jsonl: { about: "read {id?, prompt?, response} lines and print one JSON object a line" },
  workers: { value: "N", about: "with --jsonl: score on N threads (default: 1)" },
  fields: { value: "NAME,...", about: "with --json or --jsonl: print these fields only" },
  summary: { about: "with --jsonl: say at the end, on standard error, what was scored" },
  "fail-under": { value: "N", about: "exit with 1 if a score is below N (0 to 100)" },
} as const satisfies Readonly<Record<string, OptionSpec>>
