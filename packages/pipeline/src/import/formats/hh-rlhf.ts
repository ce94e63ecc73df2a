import type { ImportFormat } from "../import-format.ts"
import { compared } from "./compared.ts"
import { without } from "./without.ts"

const turn = /\n\nHuman: |\n\nAssistant: ?/g

/** The conversation of a text in which turns begin with "Human:" and "Assistant:"; undefined where roles repeat. */
function conversationOf(text: unknown) {
  if (typeof text !== "string") return undefined
  const marks = [...text.matchAll(turn)]
  if (marks[0]?.index !== 0) return undefined
  const messages = marks.map((mark, at) => ({
    role: mark[0].includes("Human") ? "user" : "assistant",
    content: text.slice(mark.index + mark[0].length, marks[at + 1]?.index ?? text.length),
  }))
  const alternates = messages.every(({ role }, at) => role === (at % 2 === 0 ? "user" : "assistant"))
  return alternates && messages.length % 2 === 0 ? messages : undefined
}

/**
 * Anthropic's HH-RLHF rows: two whole conversations as text. The prompt is what both share before the last answer; rows
 * whose roles repeat or whose beginnings differ exist, and are told, not guessed at.
 */
export const hhRlhf: ImportFormat = {
  name: "hh_rlhf",
  recognises: (row) =>
    !("prompt" in row) &&
    "rejected" in row &&
    typeof row["chosen"] === "string" &&
    row["chosen"].startsWith("\n\nHuman:"),
  read: (row) => {
    const [chosen, rejected] = [conversationOf(row["chosen"]), conversationOf(row["rejected"])]
    if (chosen === undefined || rejected === undefined) {
      const field = chosen === undefined ? "chosen" : "rejected"
      const message = `"${field}" must alternate between "Human:" and "Assistant:" and end with the assistant`
      return { issues: [{ field, code: "bad-value", message }] }
    }
    const [prompt, other] = [chosen.slice(0, -1), rejected.slice(0, -1)]
    if (JSON.stringify(prompt) !== JSON.stringify(other)) {
      const message = '"chosen" and "rejected" differ before the last answer, so the two have no common prompt'
      return { issues: [{ field: "rejected", code: "no-shared-prompt", message }] }
    }
    return compared({
      prompt: { field: "chosen", content: prompt },
      responses: [
        { field: "chosen", content: chosen.at(-1)?.content, importedAs: "chosen" },
        { field: "rejected", content: rejected.at(-1)?.content, importedAs: "rejected" },
      ],
      extra: without(row, "chosen", "rejected"),
    })
  },
}
