import { MIN_RESPONSES } from "@readback/domain"
import { arenaBattle } from "./formats/arena-battle.ts"
import { arenaPair } from "./formats/arena-pair.ts"
import { axolotlPreference, axolotlReward } from "./formats/axolotl.ts"
import { canonical } from "./formats/canonical.ts"
import { chat } from "./formats/chat.ts"
import { helpsteerEdit, helpsteerPair, helpsteerRatings } from "./formats/helpsteer.ts"
import { hhRlhf } from "./formats/hh-rlhf.ts"
import { instruction } from "./formats/instruction.ts"
import { mtBenchAnswer, mtBenchQuestion } from "./formats/mt-bench.ts"
import { nemo } from "./formats/nemo.ts"
import { oasstTree } from "./formats/oasst-tree.ts"
import { openaiPreference } from "./formats/openai-preference.ts"
import { rewardbench } from "./formats/rewardbench.ts"
import { sharegpt } from "./formats/sharegpt.ts"
import { trlPreference } from "./formats/trl-preference.ts"
import { trlPrompts } from "./formats/trl-prompts.ts"
import { trlUnpaired } from "./formats/trl-unpaired.ts"
import { hashTexts } from "./hash-text.ts"
import type { ImportedRow, ImportFormat, RowIssue, RowResult } from "./import-format.ts"
import { isDeeperThan } from "./is-deeper-than.ts"
import { hasEndlessNumber } from "./has-endless-number.ts"
import type { Line } from "./read-lines.ts"
import { MAX_LINE_BYTES } from "./read-lines.ts"
import { repeatedKey } from "./repeated-key.ts"
import { mapColumns } from "./table/map-columns.ts"

/** Import formats in the order in which a row is tried against them: whoever asks for more keys comes first. */
const formats: readonly ImportFormat[] = [
  canonical,
  oasstTree,
  openaiPreference,
  axolotlPreference,
  nemo,
  sharegpt,
  instruction,
  helpsteerEdit,
  helpsteerPair,
  arenaPair,
  arenaBattle,
  mtBenchAnswer,
  mtBenchQuestion,
  rewardbench,
  hhRlhf,
  axolotlReward,
  trlPreference,
  helpsteerRatings,
  trlUnpaired,
  chat,
  trlPrompts,
]

/** Deepest nesting accepted; what is kept of a row is written as JSON again, and PostgreSQL's parser recurses. */
const MAX_DEPTH = 100

const NUL_WORDS = "holds a NUL character (\\u0000), which cannot be stored; remove it"
/** A NUL, raw or as an escape whose backslash is not itself escaped. */
// oxlint-disable-next-line no-control-regex -- the control character is what is looked for
const NUL = /\u0000|(?<!\\)(?:\\\\)*\\u0000/

/** The name of the known format whose keys a record has. */
export const knownFormat = (row: Readonly<Record<string, unknown>>): string | undefined =>
  formats.find((one) => one.recognises(row))?.name

/** How the columns of a table are read; absent for JSON, and for tables whose columns are those of a known format. */
export type TableColumns = Parameters<typeof mapColumns>[1]

/** A line as an imported row, or its issues; undefined for a blank line. */
export function readRow(line: Line, table?: TableColumns): (RowResult & { readonly format?: string }) | undefined {
  if ("problem" in line) return refuse(line.problem, problems[line.problem])
  const parsed = "value" in line ? { value: line.value } : parseLine(line)
  if (parsed === undefined || "issues" in parsed) return parsed
  const { value } = parsed
  if (isDeeperThan(MAX_DEPTH, value)) {
    return refuse("too-deep", `is nested more than ${MAX_DEPTH} levels deep, which is too deep to be stored`)
  }
  if (hasEndlessNumber(value)) {
    return refuse("number-too-large", "holds a number beyond what can be stored (over 1.8e308); write it as a text")
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return refuse("not-an-object", "must be one JSON object; a file holds one object a line (JSON Lines)")
  }
  if ("value" in line) {
    if (Object.keys(value).length === 0) return undefined
    if (NUL.test(JSON.stringify(value))) return refuse("nul-character", NUL_WORDS)
  }
  const row = value as Readonly<Record<string, unknown>>
  return table === undefined ? readKnown(row) : checked({ format: "table", ...mapColumns(row, table) })
}

function parseLine({
  number,
  text,
}: Extract<Line, { text: string }>):
  | { readonly value: unknown }
  | { readonly issues: readonly RowIssue[] }
  | undefined {
  if (text.trim() === "") return undefined
  // Written as an escape, a NUL survives JSON, but no database stores it.
  if (NUL.test(text)) return refuse("nul-character", NUL_WORDS)
  try {
    const value: unknown = JSON.parse(text)
    const repeated = repeatedKey(text)
    if (repeated === undefined) return { value }
    const message = `has the key "${repeated.slice(0, 100)}" twice in one object; keep one of them`
    return { issues: [{ field: repeated.slice(0, 100), code: "repeated-key", message }] }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return refuse("not-json", `is not valid JSON: ${reason}${number === 1 ? wrongKindOfFile(text) : ""}`)
  }
}

function readKnown(row: Readonly<Record<string, unknown>>) {
  const format = formats.find((one) => one.recognises(row))
  if (format === undefined) {
    const keys = Object.keys(row).slice(0, 8).join(", ")
    return refuse(
      "unknown-format",
      `has the keys ${keys === "" ? "(none)" : keys}, which is no known format. Expected "prompt" and "responses", ` +
        '"chosen" and "rejected", or the keys of another format that the engineers\' guide lists',
    )
  }
  return checked({ format: format.name, ...format.read(row) })
}

function checked(result: RowResult & { readonly format: string }) {
  if (!("row" in result) || !hasOneText(result.row)) return result
  return refuse("equal-responses", "needs at least 2 different responses; equal ones cannot be compared")
}

/** Whether all responses of a set are one text. Questions bring none: their answers come in other files. */
function hasOneText(row: ImportedRow): boolean {
  if (row.kind !== "set" || row.responses.length === 0) return false
  return new Set(row.responses.map(({ text }) => hashTexts([text]))).size < MIN_RESPONSES
}

/** What the first line of a file that is no JSON Lines tells about it, for whoever chose the wrong file or saved it otherwise. */
function wrongKindOfFile(text: string): string {
  const start = text.trim()
  if (start === "[" || start === "{" || start === "[{") {
    return ". The file looks like JSON over several lines; save it as JSON Lines, one object a line"
  }
  if (start.startsWith("PK")) return ". The file looks like an archive or a spreadsheet; save it as JSON Lines"
  if (/^["\w ]+([,;\t]["\w ]+)+$/.test(start))
    return ". The file looks like CSV; name it .csv, or save it as JSON Lines"
  return ""
}

const problems = {
  "too-long": `is longer than ${MAX_LINE_BYTES / 1024 / 1024} MiB and was passed over`,
  "not-utf8": "is not valid UTF-8; save the file as UTF-8",
  "too-many-cells": "has more values than the table has columns; a value that holds the separator needs quotes",
} as const

function refuse(code: string, message: string) {
  return { issues: [{ code, message }] }
}
