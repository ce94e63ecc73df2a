import { DatabaseSync } from "node:sqlite"
import { seededRandom } from "../seeded-random.ts"

// Fills a database with judged pairs of models of planted strength, four on each prompt:
// node fill-models.ts DATABASE PROJECT PEOPLE JUDGMENTS MODELS
const PER_PROMPT = 4
const TIES = 0.15
const RESPONSE_CHARACTERS = 1_100

const [path = "", projectId = "", people = "", count = "0", modelCount = "0"] = process.argv.slice(2)
const userIds = people.split(",")
const models = Number(modelCount)
const connection = new DatabaseSync(path)
const random = seededRandom(5)
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
/** The strength that was planted: from 1 for the first model down to −1 for the last, on the logit scale. */
const strengthOf = (model: number) => 1 - (2 * model) / (models - 1)
const text = "The convoy holds at the release point until the route is clear. ".repeat(40).slice(0, RESPONSE_CHARACTERS)

connection.exec("pragma synchronous = off; begin immediate")
for (let at = 0; at < Number(count); at += 1) {
  const promptId = id("a", Math.floor(at / PER_PROMPT))
  const pair = id("c", at)
  const userId = userIds[at % userIds.length] ?? ""
  const first = Math.floor(random() * models)
  const second = (first + 1 + Math.floor(random() * (models - 1))) % models
  if (at % PER_PROMPT === 0)
    prompt.run(promptId, projectId, '[{"role":"user","content":"Report."}]', String(at), "UNCLASSIFIED", "{}", 0)
  const ids = [id("b", at * 2), id("b", at * 2 + 1)] as const
  for (const [nth, model] of [first, second].entries()) {
    const responseId = ids[nth] ?? ""
    response.run(responseId, promptId, text.slice(nth * 100 * random()), `${at} ${nth}`, `model-${model}`, "{}", 0)
  }
  comparison.run(pair, projectId, promptId, String(at), 1, 0, 0, 0)
  for (const [nth, responseId] of ids.entries()) side.run(pair, responseId, nth)
  const order = JSON.stringify(random() < 0.5 ? ids : [ids[1], ids[0]])
  hold.run(id("d", at), projectId, pair, userId, "submitted", 1, order, 0, 0)
  const isTie = random() < TIES
  const isFirst = random() < 1 / (1 + Math.exp(strengthOf(second) - strengthOf(first)))
  const preferred = isTie ? null : ids[isFirst ? 0 : 1]
  const outcome = isTie ? "tie" : "prefer"
  judgment.run(
    id("e", at),
    projectId,
    pair,
    id("d", at),
    userId,
    order,
    outcome,
    preferred,
    isTie ? null : 1 + (at % 3),
    4_000,
    at,
  )
  if (at % 50_000 === 49_999) connection.exec("commit; begin immediate")
}
connection.exec("commit; pragma wal_checkpoint(truncate)")
connection.close()
