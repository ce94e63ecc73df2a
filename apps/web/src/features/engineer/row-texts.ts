/** A text of a training row, with what it stands for; `isGood` is undefined where the row does not say. */
export interface RowText {
  readonly title: string
  readonly text: string
  readonly isGood: boolean | undefined
}

type Row = Readonly<Record<string, unknown>>

const isRow = (value: unknown): value is Row => typeof value === "object" && value !== null && !Array.isArray(value)

/** The words in a value, however a format wraps them. */
function wordsOf(value: unknown): string {
  if (typeof value === "string") return value
  if (Array.isArray(value)) return value.map(wordsOf).join("\n\n")
  return isRow(value) ? wordsOf(value["content"] ?? value["value"] ?? value["completion"] ?? value["text"] ?? "") : ""
}

const conversationOf = (row: Row): unknown => {
  const { prompt, context, messages, conversations, input } = row
  return prompt ?? context ?? messages ?? conversations ?? (isRow(input) ? input["messages"] : input)
}
const roleOf = (message: unknown): unknown => (isRow(message) ? (message["role"] ?? message["from"]) : undefined)
const isAssistant = (message: unknown) => roleOf(message) === "assistant" || roleOf(message) === "gpt"

/** What the user asked last. */
export function askedIn(row: Row): string {
  const conversation = conversationOf(row)
  if (!Array.isArray(conversation)) return wordsOf(conversation)
  return wordsOf(conversation.findLast((message) => roleOf(message) === "user" || roleOf(message) === "human"))
}

/** The answers of a training row of any format, to be read side by side. */
export function rowTexts(row: Row): readonly RowText[] {
  const label = row["label"] ?? row["kto_tag"]
  const isLabelled = typeof label === "boolean"
  const answer = { title: isLabelled ? (label ? "Good" : "Bad") : "Answer", isGood: isLabelled ? label : undefined }
  const { completions, responses, messages, conversations } = row
  if (Array.isArray(completions))
    return completions.map((one, rank) => ({
      title: rank === 0 ? "Chosen" : "Rejected",
      text: wordsOf(one),
      isGood: rank === 0,
    }))
  if (Array.isArray(responses))
    return responses.map((one, at) => ({ title: `Response ${at + 1}`, text: wordsOf(one), isGood: undefined }))
  const sides = [
    ["chosen", "Chosen", true],
    ["rejected", "Rejected", false],
    ["preferred_output", "Preferred", true],
    ["non_preferred_output", "Not preferred", false],
    ["response1", "Response 1", undefined],
    ["response2", "Response 2", undefined],
    ["original_response", "Original", undefined],
    ["edited_response", "Rewrite", true],
  ] as const
  const found = sides.flatMap(([key, title, isGood]) =>
    row[key] === undefined ? [] : [{ title, text: wordsOf(row[key]), isGood }],
  )
  if (found.length > 0) return found
  if (row["completion"] !== undefined) return [{ ...answer, text: wordsOf(row["completion"]) }]
  const turns = messages ?? conversations
  const last: unknown = Array.isArray(turns) ? turns.findLast(isAssistant) : undefined
  return last === undefined ? [] : [{ ...answer, text: wordsOf(last) }]
}
