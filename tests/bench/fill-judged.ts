import { DatabaseSync } from "node:sqlite"
import { seededRandom } from "./seeded-random.ts"

// Fills a database with judged comparisons of about 3 kB: node fill-judged.ts DATABASE PROJECT PEOPLE COMPARISONS
const PROMPT_CHARACTERS = 500
const RESPONSE_CHARACTERS = 1_150

const [path = "", projectId = "", people = "", count = "0"] = process.argv.slice(2)
const userIds = people.split(",")
const comparisons = Number(count)
const connection = new DatabaseSync(path)
const random = seededRandom(3)
const pool = Array.from({ length: 20_000 }, () =>
  Array.from({ length: 2 + Math.floor(random() * 8) }, () => String.fromCharCode(97 + Math.floor(random() * 26))).join(
    "",
  ),
)
const text = (length: number) => {
  let made = ""
  while (made.length < length) made += `${pool[Math.floor(random() * pool.length)] ?? ""} `
  return made.trimEnd()
}
const id = (kind: string, at: number) => `${kind}0000000-0000-7000-8000-${at.toString(16).padStart(12, "0")}`
const prepare = (table: string, columns: string) =>
  connection.prepare(
    `insert into ${table} (${columns}) values (${columns
      .split(",")
      .map(() => "?")
      .join(",")})`,
  )
const prompt = prepare("prompt", "id, project_id, messages, hash, marking, provenance, created_at")
const response = prepare("response", "id, prompt_id, text, hash, model, provenance, created_at")
const comparison = prepare(
  "comparison",
  "id, project_id, prompt_id, set_hash, overlap, priority, open_slots, created_at",
)
const side = prepare("comparison_response", "comparison_id, response_id, position")
const hold = prepare(
  "assignment",
  "id, project_id, comparison_id, user_id, state, token, display_order, leased_at, expires_at",
)
const judgment = prepare(
  "judgment",
  "id, project_id, comparison_id, assignment_id, user_id, display_order, outcome, preferred_id, strength, active_ms, created_at",
)
connection.exec("pragma synchronous = off; begin immediate")
for (let at = 0; at < comparisons; at += 1) {
  const [promptId, one, two, pair] = [id("a", at), id("b", at * 2), id("b", at * 2 + 1), id("c", at)]
  const userId = userIds[at % userIds.length] ?? ""
  const order = JSON.stringify(random() < 0.5 ? [one, two] : [two, one])
  prompt.run(
    promptId,
    projectId,
    JSON.stringify([{ role: "user", content: text(PROMPT_CHARACTERS) }]),
    String(at),
    "UNCLASSIFIED",
    "{}",
    0,
  )
  for (const [nth, responseId] of [one, two].entries()) {
    response.run(responseId, promptId, text(RESPONSE_CHARACTERS), String(nth), `m${nth}`, "{}", 0)
  }
  comparison.run(pair, projectId, promptId, String(at), 1, 0, 0, 0)
  for (const [nth, responseId] of [one, two].entries()) side.run(pair, responseId, nth)
  hold.run(id("d", at), projectId, pair, userId, "submitted", 1, order, 0, 0)
  const preferred = random() < 0.5 ? one : two
  judgment.run(id("e", at), projectId, pair, id("d", at), userId, order, "prefer", preferred, 1 + (at % 3), 4_000, 0)
  if (at % 50_000 === 49_999) connection.exec("commit; begin immediate")
}
connection.exec("commit; pragma wal_checkpoint(truncate)")
connection.close()
