import { promptText } from "@readback/domain/prompt-text"

/** One response to score, as a line of input gives it. */
export interface ScoreRecord {
  readonly id: string | number | null
  readonly prompt?: string
  readonly response: string
}

/** Why a line gives no response; `field` is null where the line as a whole is at fault. */
export interface LineDefect {
  readonly field: string | null
  readonly message: string
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const isMessage = (value: unknown): value is { role: string; content: string } =>
  isObject(value) && typeof value["role"] === "string" && typeof value["content"] === "string"

function parse(text: string): { readonly row: unknown } | LineDefect {
  try {
    return { row: JSON.parse(text) as unknown }
  } catch {
    const isCutOff = text.trimStart().startsWith("{") && !text.trimEnd().endsWith("}")
    const message = isCutOff ? "The line is cut off: it begins an object and does not end it." : "The line is no JSON."
    return { field: null, message }
  }
}

/** Reads one line: an object with `response`, and perhaps `id` and `prompt` (text, or chat messages). */
export function readRecord(text: string): ScoreRecord | LineDefect {
  const parsed = parse(text)
  if (!("row" in parsed)) return parsed
  const { row } = parsed
  if (!isObject(row)) return { field: null, message: 'The line is no object. Write {"response": "…"}.' }
  const { id = null, prompt, response } = row
  if (id !== null && typeof id !== "string" && typeof id !== "number")
    return { field: "id", message: '"id" must be a text or a number.' }
  if (typeof response !== "string") {
    const what = response === undefined ? "is missing" : "must be a text"
    return { field: "response", message: `"response" ${what}.` }
  }
  if (prompt === undefined || prompt === null) return { id, response }
  if (typeof prompt === "string") return { id, prompt, response }
  if (Array.isArray(prompt) && prompt.every(isMessage)) return { id, prompt: promptText(prompt), response }
  return { field: "prompt", message: '"prompt" must be a text or a list of messages {role, content}.' }
}
