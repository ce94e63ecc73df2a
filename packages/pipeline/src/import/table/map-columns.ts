import type { ColumnMeaning, ColumnMeanings } from "@readback/domain"
import { canonicalRow } from "../formats/canonical.ts"
import type { RowResult } from "../import-format.ts"

/** Names of columns that say nothing of who wrote the response in them. */
const PLAIN_NAME = /^(response|answer|output|completion|generation|text)[ _-]?([a-z]|\d+)?([ _-]text)?$/i

/**
 * A row of a table by the meanings of its columns. With one response column, rows of one prompt are compared with each
 * other; with several, those of one row. Models pair with responses in their order; where no column tells the model, the
 * name of the response's column does, unless it is a plain one such as "response_a".
 */
export function mapColumns(
  value: Readonly<Record<string, unknown>>,
  { names, columns }: { readonly names: readonly string[]; readonly columns: ColumnMeanings },
): RowResult {
  const having = (meaning: ColumnMeaning) => names.filter((name) => columns[name] === meaning)
  const one = (meaning: ColumnMeaning): string | undefined => {
    const [name] = having(meaning)
    const found = name === undefined ? undefined : value[name]
    return found === undefined || found === null ? undefined : words(found)
  }
  const [prompts, responses, models] = [having("prompt"), having("response"), having("model")]
  if (prompts.length === 0 || responses.length === 0) {
    const missing = prompts.length === 0 ? "prompt" : "response"
    const message = `no column is the ${missing}: choose which one it is (columns: ${names.slice(0, 12).join(", ")})`
    return { issues: [{ code: "no-column", message }] }
  }
  const asked = value[prompts[0] ?? ""]
  const system = one("system")
  const texts = responses.flatMap((name, at) => {
    const text = value[name]
    if (text === undefined || text === null) return []
    const named = models[at] ?? (responses.length === 1 ? models[0] : undefined)
    const told = named === undefined ? undefined : value[named]
    const isTelling = models.length === 0 && responses.length > 1 && !PLAIN_NAME.test(name.trim())
    const model = told === undefined || told === null ? (isTelling ? name : undefined) : words(told)
    return [{ text: words(text), ...(model === undefined ? {} : { model }) }]
  })
  const extra = Object.fromEntries(having("extra").flatMap((name) => (name in value ? [[name, value[name]]] : [])))
  const known = (["id", "domain", "language", "marking", "groupId"] as const).flatMap((meaning) => {
    const found = one(meaning)
    return found === undefined ? [] : [[meaning, found] as const]
  })
  return canonicalRow(
    {
      prompt: [
        ...(system === undefined ? [] : [{ role: "system", content: system }]),
        // Parquet may hold whole conversations.
        ...(Array.isArray(asked) ? asked : [{ role: "user", content: one("prompt") ?? "" }]),
      ],
      responses: texts,
      ...Object.fromEntries(known),
      ...(Object.keys(extra).length === 0 ? {} : { extra }),
    },
    responses.length === 1 ? "single" : "set",
  )
}

/** A value as text; a Parquet file may have numbers, or messages, where a text is meant. */
const words = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value))
