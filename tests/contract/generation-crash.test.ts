import { openStore } from "@readback/store"
import { afterEach, beforeEach, expect, test } from "vitest"
import { demoDatabases, type DemoProgram, demoProgram } from "../support/demo-program.ts"
import { callerOf, untilRun } from "../support/generation.ts"
import { cookieOf, signIn } from "../support/people.ts"
import { type ChatEndpoint, startChatEndpoint } from "../support/server.ts"

const RESPONSES = 2_000
const SAMPLES = 4

let demo: DemoProgram
let fake: ChatEndpoint
beforeEach(async () => {
  demo = await demoProgram()
  fake = await startChatEndpoint({ seed: 3, retryAfterMs: 20, faults: { rateLimited: 0.05, cut: 0.01 } })
})
afterEach(async () => {
  await demo.remove()
  await fake.stop()
})

const enter = async (url: string) => callerOf(url, cookieOf(await signIn(url, "admin@demo.example", "readback-demo")))

/** Begins a run over so many prompts, four samples of each; answers its ids and its endpoint's. */
async function begin(url: string, prompts: number, concurrency: number) {
  const call = await enter(url)
  const made = await call("projects.create", { name: "Many", classification: "UNCLASSIFIED" })
  const { projectId } = made.data as { projectId: string }
  const rows = Array.from({ length: prompts }, (_, at) =>
    JSON.stringify({ prompt: [{ role: "user", content: `Report on landing zone ${at}.` }] }),
  )
  const cookie = cookieOf(await signIn(url, "admin@demo.example", "readback-demo"))
  const imported = await fetch(`${url}/api/projects/${projectId}/imports?file=p.jsonl&onDefect=refuse`, {
    method: "POST",
    headers: { cookie },
    body: rows.join("\n"),
  })
  expect(imported.status, await imported.text()).toBe(200)
  const settings = { name: "Fake", baseUrl: fake.baseUrl, classification: "UNCLASSIFIED", concurrency }
  const { endpointId } = (await call("generation.createEndpoint", settings)).data as { endpointId: string }
  const plan = {
    kind: "responses",
    models: [{ endpointId, model: "demo-plain" }],
    samples: SAMPLES,
    sampling: { seed: 11 },
    pairing: { strategy: "across-samples" },
  }
  const started = await call("generation.start", { projectId, name: "Many", plan })
  expect(started.status, started.message).toBe(200)
  return { ids: { projectId, runId: (started.data as { runId: string }).runId }, endpointId }
}

test.each(demoDatabases())(
  "2,000 responses are complete after the sudden death of the server half-way on %s, none twice and none paid twice",
  { timeout: 180_000 },
  async (_name, make) => {
    const database = await make()
    const url = await demo.start(database.url)
    const call = await enter(url)
    const { ids, endpointId } = await begin(url, RESPONSES / SAMPLES, 16)
    await untilRun(call, ids, ({ counts }) => (counts["done"] ?? 0) >= RESPONSES / 2, 60_000)
    await demo.kill()

    const between = await openStore(database.url, demo.data)
    const paid = (await between.read.db.select().from(between.read.tables.generationCall)).filter(
      ({ state }) => state === "done",
    )
    await between.close()
    expect(paid.length).toBeGreaterThanOrEqual(RESPONSES / 2)
    expect(paid.length).toBeLessThan(RESPONSES)
    const before = new Map(paid.map(({ id }) => [id, fake.requests.get(id)]))

    const again = await demo.start(database.url)
    const seen = await untilRun(await enter(again), ids, ({ state }) => state !== "running", 60_000)
    await demo.kill()
    expect(seen).toMatchObject({ state: "done", total: RESPONSES, calls: { done: RESPONSES } })
    // Each prompt has the six pairs of its four samples.
    expect(seen.counts).toMatchObject({ done: RESPONSES, responses: RESPONSES, comparisons: (RESPONSES / SAMPLES) * 6 })
    // What was paid and stored was not asked again, and nothing was charged twice.
    for (const [id, requests] of before) expect(fake.requests.get(id)).toBe(requests)
    expect(fake.charged.size).toBe(RESPONSES)
    expect([...fake.charged.values()].every((times) => times === 1)).toBe(true)

    const store = await openStore(database.url, demo.data)
    const { db, tables } = store.read
    const calls = await db.select().from(tables.generationCall)
    const responses = (await db.select().from(tables.response)).filter(
      ({ provenance }) => provenance.format === "generation",
    )
    await store.close()
    expect(new Set(calls.map(({ responseId }) => responseId)).size).toBe(RESPONSES)
    expect(new Set(responses.map(({ promptId, hash }) => `${promptId} ${hash}`)).size).toBe(RESPONSES)
    for (const { id, answer, attempts } of calls) {
      expect(answer).toMatchObject({
        callId: id,
        endpointId,
        endpoint: "Fake",
        model: "demo-plain",
        reportedModel: "demo-plain-1",
        finishReason: "stop",
        requestId: expect.stringMatching(/^req-/),
        usage: { promptTokens: expect.any(Number), completionTokens: expect.any(Number) },
        seed: expect.any(Number),
        startedAt: expect.any(String),
        finishedAt: expect.any(String),
      })
      expect(attempts).toBeGreaterThanOrEqual(1)
    }
    expect(responses.every(({ provenance }) => typeof provenance.externalId === "string")).toBe(true)
    await database.drop()
  },
)

test.each(demoDatabases())(
  "what was answered before a cancelled run's server died is compared once by the next, on %s",
  { timeout: 120_000 },
  async (_name, make) => {
    const database = await make()
    const url = await demo.start(database.url)
    const { ids } = await begin(url, 400, 7)
    const call = await enter(url)
    await untilRun(call, ids, ({ counts }) => (counts["done"] ?? 0) >= 100, 60_000)
    expect((await call("generation.cancel", ids)).status).toBe(200)
    await demo.kill()

    const again = await demo.start(database.url)
    const ended = await untilRun(await enter(again), ids, ({ finishedAt }) => finishedAt !== null, 60_000)
    await demo.kill()
    const store = await openStore(database.url, demo.data)
    const { db, tables } = store.read
    const calls = (await db.select().from(tables.generationCall)).filter(({ runId }) => runId === ids.runId)
    const comparisons = (await db.select().from(tables.comparison)).filter(
      ({ projectId }) => projectId === ids.projectId,
    )
    await store.close()
    expect(calls.some(({ state }) => state === "running")).toBe(false)
    const done = calls.filter(({ state }) => state === "done")
    const answered = [...Map.groupBy(done, ({ promptId }) => promptId).values()].map(({ length }) => length)
    const expected = answered.reduce((sum, samples) => sum + (samples * (samples - 1)) / 2, 0)
    expect(ended).toMatchObject({ state: "cancelled", counts: { done: done.length, comparisons: expected } })
    expect(comparisons).toHaveLength(expected)
    expect(new Set(comparisons.map(({ promptId, setHash }) => `${promptId} ${setHash}`)).size).toBe(expected)
    await database.drop()
  },
)
