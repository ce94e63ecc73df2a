import { z } from "zod"
import type { ImportFormat } from "../import-format.ts"
import { compared } from "./compared.ts"
import { without } from "./without.ts"

const Turns = z.array(z.string().nullable()).min(1)

/** The turns that a field of the file holds as JSON inside a text. */
function turnsOf(value: unknown): readonly (string | null)[] | undefined {
  try {
    const parsed = Turns.safeParse(JSON.parse(typeof value === "string" ? value : ""))
    return parsed.success ? parsed.data : undefined
  } catch {
    return undefined
  }
}

/**
 * Chatbot Arena's 55k battles: prompt and responses as JSON lists of turns inside texts. The last turn is compared; it
 * has a common prompt where both models said the same before it, which is so of one turn.
 */
export const arenaBattle: ImportFormat = {
  name: "arena_battle",
  recognises: (row) => "response_a" in row && "response_b" in row && "model_a" in row,
  read: (row) => {
    const fields = ["prompt", "response_a", "response_b"] as const
    const [asked, a, b] = fields.map((field) => turnsOf(row[field]))
    const bad = fields.find((field) => turnsOf(row[field]) === undefined)
    if (bad !== undefined || asked === undefined || a === undefined || b === undefined) {
      const message = `"${bad}" must be a text that holds a JSON list of turns`
      return { issues: [{ field: bad ?? "prompt", code: "bad-value", message }] }
    }
    const isShared = asked.slice(0, -1).every((_turn, at) => a[at] === b[at])
    if (!isShared || a.length !== asked.length || b.length !== asked.length) {
      const message = "the two answers differ before the last turn, so they have no common prompt"
      return { issues: [{ field: "response_b", code: "no-shared-prompt", message }] }
    }
    const prompt = asked.flatMap((content, at) => [
      { role: "user", content },
      ...(at < asked.length - 1 ? [{ role: "assistant", content: a[at] }] : []),
    ])
    return compared({
      id: row["id"],
      prompt: { field: "prompt", content: prompt },
      responses: [
        { field: "response_a", content: a.at(-1), model: row["model_a"] },
        { field: "response_b", content: b.at(-1), model: row["model_b"] },
      ],
      extra: without(row, "id", ...fields, "model_a", "model_b"),
    })
  },
}
