const RESERVED = new Set([
  "prompt",
  "completion",
  "messages",
  "label",
  "tools",
  "images",
  "image",
  "environment",
  "margin",
])
const OWN = new Set(["prompt", "chosen", "rejected"])
const ROLES = new Set(["system", "user", "assistant", "tool"])

type Row = Readonly<Record<string, unknown>>

/**
 * What TRL would trip over in a preference file with explicit prompts, silently or loudly: written against the rules
 * that were seen by running the trainers, not against our own schema. Empty for a sound file.
 */
export function trlProblems(text: string): readonly string[] {
  const problems: string[] = []
  const lines = text.split("\n")
  if (lines.at(-1) !== "") problems.push("the last line does not end in a newline")
  const ids = new Set<unknown>()
  let columns: string | undefined
  for (const [index, line] of lines.slice(0, -1).entries()) {
    const say = (problem: string) => problems.push(`line ${index + 1}: ${problem}`)
    let row: Row
    try {
      row = JSON.parse(line) as Row
    } catch {
      say("is no JSON")
      continue
    }
    const keys = Object.keys(row)
    columns ??= keys.join()
    if (keys.join() !== columns) say(`has the columns ${keys.join()}, the first row has ${columns}`)
    if (holdsNull(row)) say("holds a null, from which readers infer no type")
    for (const key of keys) {
      if (RESERVED.has(key) && !OWN.has(key)) say(`"${key}" is a name that a trainer reads`)
    }
    if (ids.has(row["id"])) say("repeats an id")
    ids.add(row["id"])
    const [prompt, chosen, rejected] = [row["prompt"], row["chosen"], row["rejected"]].map(messagesOf)
    if (prompt === undefined || chosen === undefined || rejected === undefined) {
      say("prompt, chosen and rejected must be lists of messages with role and content only")
      continue
    }
    if (!["user", "tool"].includes(prompt.at(-1)?.role ?? "")) say("the prompt does not end with the user")
    for (const [name, side] of [
      ["chosen", chosen],
      ["rejected", rejected],
    ] as const) {
      if (side.length !== 1 || side[0]?.role !== "assistant") say(`"${name}" is not one assistant message`)
    }
    if (plain(chosen[0]?.content) === plain(rejected[0]?.content)) say("chosen and rejected are the same text")
  }
  return problems
}

function holdsNull(value: unknown): boolean {
  if (typeof value !== "object") return false
  return value === null || Object.values(value).some(holdsNull)
}

function messagesOf(value: unknown): readonly { role: string; content: string }[] | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined
  const isMessage = (one: unknown): one is { role: string; content: string } =>
    typeof one === "object" &&
    one !== null &&
    Object.keys(one).toSorted().join() === "content,role" &&
    "role" in one &&
    "content" in one &&
    typeof one.content === "string" &&
    one.content.trim() !== "" &&
    ROLES.has(String(one.role))
  return value.every(isMessage) ? value : undefined
}

const plain = (text: string | undefined) => (text ?? "").normalize("NFC").replaceAll(/\s+/gu, " ").trim()
