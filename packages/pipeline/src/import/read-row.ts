import { arenaPair } from "./arena-pair.ts"
import { canonical } from "./canonical.ts"
import type { ImportFormat, RowResult } from "./import-format.ts"
import { mtBenchAnswer, mtBenchQuestion } from "./mt-bench.ts"
import type { Line } from "./read-lines.ts"
import { MAX_LINE_BYTES } from "./read-lines.ts"
import { trlPreference } from "./trl-preference.ts"

/** Import formats in the order in which a row is tried against them; their key sets do not overlap. */
const formats: readonly ImportFormat[] = [canonical, trlPreference, arenaPair, mtBenchAnswer, mtBenchQuestion]

/** A line as an imported row, or its issues; undefined for a blank line. */
export function readRow(line: Line): (RowResult & { readonly format?: string }) | undefined {
  if ("problem" in line) return refuse(line.problem, problems[line.problem])
  if (line.text.trim() === "") return undefined
  // Written as an escape, a NUL survives JSON, but no database stores it.
  if (line.text.includes("\\u0000") || line.text.includes("\u0000")) {
    return refuse("nul-character", "holds a NUL character (\\u0000), which cannot be stored; remove it")
  }
  let value: unknown
  try {
    value = JSON.parse(line.text)
  } catch (error) {
    return refuse("not-json", `is not valid JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return refuse("not-an-object", "must be one JSON object; a file holds one object a line (JSON Lines)")
  }
  const row = value as Readonly<Record<string, unknown>>
  const format = formats.find((one) => one.recognises(row))
  if (format === undefined) {
    const keys = Object.keys(row).slice(0, 8).join(", ")
    return refuse(
      "unknown-format",
      `has the keys ${keys === "" ? "(none)" : keys}, which is no known format. Expected "prompt" and "responses", ` +
        '"chosen" and "rejected", "conversation_a" and "conversation_b", or "question_id" with "turns" or "choices"',
    )
  }
  try {
    return { format: format.name, ...format.read(row) }
  } catch (error) {
    if (error instanceof RangeError) return refuse("too-deep", "is nested too deeply to be read")
    throw error
  }
}

const problems = {
  "too-long": `is longer than ${MAX_LINE_BYTES / 1024 / 1024} MiB and was passed over`,
  "not-utf8": "is not valid UTF-8; save the file as UTF-8",
} as const

function refuse(code: string, message: string) {
  return { issues: [{ code, message }] }
}
