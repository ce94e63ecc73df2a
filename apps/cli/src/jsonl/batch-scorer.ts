import { assess, type AssessmentTask, type Matcher } from "@readback/glossary"
import { pickFields } from "../score/result-fields.ts"
import { scoreResult } from "../score/score-result.ts"
import type { LineBatch } from "./line-batches.ts"
import { MAX_LINE_BYTES } from "./line-batches.ts"
import { readRecord, type LineDefect } from "./read-record.ts"

/** What every line of a run is scored by; it can be sent to a worker. */
export interface ScoreSettings {
  readonly task: Pick<AssessmentTask, "required" | "demand">
  readonly fields: readonly string[] | undefined
  readonly failUnder: number | undefined
}

/** What became of some lines: results, lines that could not be read, and scores below the asked minimum. */
export interface LineCounts {
  readonly scored: number
  readonly notApplicable: number
  readonly errors: number
  readonly below: number
}

/** The result lines of a batch, in memory of their own. */
export interface ScoredBatch {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly counts: LineCounts
}

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true })
const encoder = new TextEncoder()

function linesOf(bytes: Uint8Array): readonly (string | undefined)[] {
  try {
    return decoder.decode(bytes).split("\n")
  } catch {
    const lines: (string | undefined)[] = []
    for (let start = 0; start <= bytes.length;) {
      const found = bytes.indexOf(10, start)
      const end = found < 0 ? bytes.length : found
      lines.push(decoded(bytes.subarray(start, end)))
      start = end + 1
    }
    return lines
  }
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes)
  } catch {
    return undefined
  }
}

const notText: LineDefect = { field: null, message: "The line is not UTF-8 text." }
const tooLong: LineDefect = {
  field: null,
  message: `The line is longer than ${MAX_LINE_BYTES / 1024 / 1024} MiB and was passed over.`,
}

/** Answers what scores a batch of lines; a bad line gives an error in its place. */
export function batchScorer(matcher: Matcher, { task, fields, failUnder = 0 }: ScoreSettings) {
  return (batch: LineBatch): ScoredBatch => {
    const counts = { scored: 0, notApplicable: 0, errors: 0, below: 0 }
    const results: string[] = []
    const fail = (line: number, { field, message }: LineDefect) => {
      counts.errors += 1
      results.push(JSON.stringify({ error: { line, field, message } }))
    }
    const score = (text: string, line: number) => {
      const record = readRecord(text)
      if (!("response" in record)) return fail(line, record)
      const { id, prompt, response } = record
      const result = scoreResult(assess(matcher, response, prompt === undefined ? task : { ...task, prompt }))
      counts[result.kind === "scored" ? "scored" : "notApplicable"] += 1
      if (result.score !== null && result.score < failUnder) counts.below += 1
      results.push(JSON.stringify(pickFields({ id, ...result }, fields)))
    }
    if (batch.kind === "too-long") fail(batch.firstLine, tooLong)
    else {
      for (const [index, text] of linesOf(batch.bytes).entries()) {
        const line = batch.firstLine + index
        if (text === undefined) fail(line, notText)
        else if (text.trim() !== "") score(text, line)
      }
    }
    return { bytes: encoder.encode(results.map((result) => `${result}\n`).join("")), counts }
  }
}
