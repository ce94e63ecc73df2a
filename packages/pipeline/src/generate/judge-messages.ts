import { type Message, promptText } from "@readback/domain"
import type { ChatMessage } from "./chat-model.ts"

/** Longest reason that is kept, in UTF-16 units. */
const MAX_RATIONALE = 1_000

const INSTRUCTION =
  "You compare two answers to a request from military staff work. Judge which one a careful staff officer would rather send: " +
  "correct, complete, clear, and in the correct terms. Ignore their order and do not prefer the longer one for its length. " +
  "Begin your reply with exactly one word: A, B or TIE. You may add one short sentence of reason on the next line."

/** The question to a model that compares two responses, in the order given. */
export function judgeMessages(messages: readonly Message[], [a, b]: readonly [string, string]): readonly ChatMessage[] {
  const content = `<request>\n${promptText(messages)}\n</request>\n\n<answer_A>\n${a}\n</answer_A>\n\n<answer_B>\n${b}\n</answer_B>`
  return [
    { role: "system", content: INSTRUCTION },
    { role: "user", content },
  ]
}

/** What the model chose in its first line, and why; undefined where it did not keep to the form. */
export function readJudgeAnswer(text: string): { choice: "A" | "B" | "tie"; rationale: string | null } | undefined {
  const [, word, rest = ""] =
    /^[*"'`([]*(A|B|TIE)[*"'`)\].:]*(?:[ \t]*$|[ \t]*\n|(?<=[.:])[ \t])([\s\S]*)$/i.exec(text.trim()) ?? []
  if (word === undefined) return undefined
  const rationale = rest.trim().slice(0, MAX_RATIONALE)
  const choice = word.toLowerCase() === "tie" ? "tie" : word.toLowerCase() === "a" ? "A" : "B"
  return { choice, rationale: rationale === "" ? null : rationale }
}
