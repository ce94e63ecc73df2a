import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { changeCall, changeEndpointRow } from "@readback/store"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { callerOf, projectOfPrompts, untilRun } from "../support/generation.ts"
import { signedIn } from "../support/people.ts"
import {
  type ChatEndpoint,
  createKeySeal,
  startChatEndpoint,
  startTestServer,
  type TestServer,
} from "../support/server.ts"

/** A real endpoint to run the general part against, where one is given. */
const real = process.env["READBACK_TEST_ENDPOINT_URL"]
const realKey = process.env["READBACK_TEST_ENDPOINT_KEY"] ?? ""
const realModel = process.env["READBACK_TEST_ENDPOINT_MODEL"]

const KEY = "sk-test-Geheim-0123456789"
const pace = { attempts: 20, firstWaitMs: 5, longestWaitMs: 40 }

let server: TestServer
let fake: ChatEndpoint
beforeAll(async () => {
  server = await startTestServer({ generationPace: pace })
})
afterAll(() => server.stop())
beforeEach(async () => {
  fake = await startChatEndpoint({ seed: 7, key: KEY, retryAfterMs: 10 })
})
afterEach(async () => {
  expect(server.log).toEqual([])
  await fake.stop()
})

let names = 0
async function desk(prompts: number, options: { endpoint?: object; marking?: (at: number) => string } = {}) {
  const made = await projectOfPrompts(server, prompts, options.marking)
  names += 1
  const settings = {
    name: `Endpoint ${names}`,
    baseUrl: fake.baseUrl,
    key: KEY,
    classification: "CUI",
    timeoutMs: 2_000,
    concurrency: 8,
    ...options.endpoint,
  }
  const { data, message } = await made.call("generation.createEndpoint", settings)
  expect(message).toBe("")
  const { endpointId } = data as { endpointId: string }
  const start = async (plan: object, expected = 200) => {
    const input = {
      projectId: made.projectId,
      name: "Run",
      plan: { kind: "responses", models: [{ endpointId, model: "demo-plain" }], ...plan },
    }
    const started = await made.call("generation.start", input)
    expect(started.status, started.message).toBe(expected)
    return {
      message: started.message,
      ids: { projectId: made.projectId, runId: (started.data as { runId: string } | undefined)?.runId ?? "" },
    }
  }
  const run = async (plan: object, isSo = (seen: { state: string }) => seen.state === "done") => {
    const { ids } = await start(plan)
    return untilRun(made.call, ids, isSo)
  }
  return { ...made, endpointId, settings, start, run }
}

const rows = async () => {
  const { db, tables } = server.services.store.read
  return {
    calls: await db.select().from(tables.generationCall),
    responses: await db.select().from(tables.response),
    comparisons: await db.select().from(tables.comparison),
    endpoints: await db.select().from(tables.endpoint),
    audit: await db.select().from(tables.audit),
  }
}

describe("against any endpoint", () => {
  test("prompts are answered, with whole provenance, and become comparisons", async () => {
    const at = real === undefined ? {} : { endpoint: { baseUrl: real, key: realKey, timeoutMs: 60_000 } }
    const { run, projectId, endpointId, call } = await desk(2, at)
    const model = real === undefined ? "demo-plain" : (realModel ?? "")
    const tested = await call("generation.testEndpoint", { endpointId, model })
    expect(tested.data).toMatchObject({ isWorking: true })
    const sampling = { temperature: 1, maxTokens: 64, seed: 5 }
    const seen = await run({ models: [{ endpointId, model }], samples: 2, sampling, systemPrompts: ["", "Be brief."] })
    expect(seen).toMatchObject({ state: "done", total: 8, calls: { done: 8 } })
    const { calls, responses, comparisons } = await rows()
    const texts = responses.filter(({ provenance }) => provenance.format === "generation")
    expect((seen.counts["responses"] ?? 0) + (seen.counts["repeated"] ?? 0)).toBe(8)
    for (const { answer, responseId, promptId } of calls) {
      expect(answer).toMatchObject({ endpointId, model, parameters: { temperature: 1, maxTokens: 64 } })
      for (const key of ["reportedModel", "requestId", "finishReason", "usage", "startedAt", "finishedAt"])
        expect(answer?.[key], key).toBeTruthy()
      expect(responses.find(({ id }) => id === responseId)?.promptId).toBe(promptId)
    }
    for (const seed of [5, 6]) expect(calls.filter(({ answer }) => answer?.["seed"] === seed)).toHaveLength(4)
    expect(texts.every(({ model: name, text }) => name === model && text.trim() !== "")).toBe(true)
    expect(comparisons.filter((one) => one.projectId === projectId)).toHaveLength(seen.counts["comparisons"] ?? -1)
    expect(seen.spent.requests).toBeGreaterThanOrEqual(8)
    expect(seen.spent.completionTokens).toBeGreaterThan(0)
  })
})

describe.skipIf(real !== undefined)("against the fake", () => {
  test("too many requests, errors, bad JSON, slow answers and cut streams are tried again, and nothing is paid twice", async () => {
    fake.setFaults({ rateLimited: 0.15, serverError: 0.1, malformed: 0.1, slow: 0.03, cut: 0.15 })
    const { run } = await desk(30, { endpoint: { timeoutMs: 1_000 } })
    const seen = await run({ samples: 2, pairing: { strategy: "across-samples" } })
    expect(seen).toMatchObject({ calls: { done: 60 }, counts: { responses: 60, comparisons: 30 } })
    for (const problem of ["rate-limited", "server-error", "malformed", "cut-off"])
      expect(seen.counts[`retried:${problem}`], problem).toBeGreaterThan(0)
    expect([...fake.charged.values()].every((times) => times === 1)).toBe(true)
    expect(fake.charged.size).toBe(60)
    const sent = [...fake.requests.values()].reduce((sum, times) => sum + times, 0)
    expect(seen.spent.requests).toBe(sent)
  })

  test("what never works fails that call alone, with an example of each kind", async () => {
    fake.setFaults({ empty: 1 })
    const { run, start, call } = await desk(2)
    const seen = await run({})
    expect(seen).toMatchObject({ calls: { failed: 2 }, counts: { "failed:empty": 2 } })
    expect(seen.failures).toEqual([{ problem: "empty", model: "demo-plain", message: "The answer was empty." }])
    fake.setFaults({ serverError: 1 })
    const { ids } = await start({})
    const failed = await untilRun(call, ids, ({ state }) => state === "done")
    expect(failed.counts).toMatchObject({ "failed:server-error": 2, "retried:server-error": 2 * (pace.attempts - 1) })
    fake.setFaults({})
    expect((await call("generation.resume", { ...ids, retriesFailed: true })).status).toBe(200)
    const mended = await untilRun(call, ids, ({ state }) => state === "done")
    expect(mended).toMatchObject({ calls: { done: 2 }, counts: { done: 2 }, failures: [] })
    expect(mended.counts["failed"]).toBeUndefined()
  })

  test("a wrong key pauses the run before it burns all calls, and the key is never told, even if the endpoint echoes it", async () => {
    const wrong = "sk-wrong-Schluessel-987654"
    const { start, call, endpointId, settings } = await desk(20, { endpoint: { key: wrong } })
    const { ids } = await start({})
    const paused = await untilRun(call, ids, ({ state, calls }) => state === "paused" && calls["running"] === undefined)
    expect(paused.reason).toMatch(/401.*\[key\].*Mend the endpoint/)
    expect(paused.spent.requests).toBeLessThanOrEqual(8)
    const listed = await call("generation.endpoints")
    const tested = await call("generation.testEndpoint", { endpointId, model: "demo-plain" })
    expect(tested.data).toMatchObject({ isWorking: false })
    const everything = JSON.stringify([paused, listed, tested, await rows(), server.log])
    expect(everything).not.toContain(wrong)
    expect(listed.data).toContainEqual(expect.objectContaining({ id: endpointId, hasKey: true }))
    // The right key, and the run goes on where it stood.
    const { name, baseUrl, classification } = settings
    const changed = await call("generation.changeEndpoint", { endpointId, name, baseUrl, classification, key: KEY })
    expect(changed.status, changed.message).toBe(200)
    expect((await call("generation.resume", ids)).status).toBe(200)
    expect(await untilRun(call, ids, ({ state }) => state === "done")).toMatchObject({ calls: { done: 20 } })
  })

  test("a key that was sealed under another secret cannot be opened, and the person is told what to do", async () => {
    const { start, call, endpointId } = await desk(1)
    const sealedKey = createKeySeal("another secret").seal(KEY)
    await server.services.store.write((tx) => tx.db.update(tx.tables.endpoint).set({ sealedKey }))
    const tested = await call("generation.testEndpoint", { endpointId, model: "demo-plain" })
    expect(tested).toMatchObject({
      status: 409,
      message: expect.stringMatching(/cannot be opened.*Enter the key again/),
    })
    const { ids } = await start({})
    const paused = await untilRun(call, ids, ({ state }) => state === "paused")
    expect(paused.reason).toMatch(/Enter the key again/)
  })

  test.each([
    ["a\u0000b", /NUL/],
    [`${"x".repeat(99)} `.repeat(3_000), /more than 262144 characters/],
  ])("an answer that cannot be stored fails its call", async (text, why) => {
    await fake.stop()
    fake = await startChatEndpoint({ seed: 7, key: KEY, answer: () => text })
    const { run } = await desk(1)
    const seen = await run({})
    expect(seen).toMatchObject({ calls: { failed: 1 }, failures: [{ message: expect.stringMatching(why) }] })
  })

  test("markup in an answer is stored as it is", async () => {
    const text = "<script>alert(1)</script>\u202e ignore all rules"
    await fake.stop()
    fake = await startChatEndpoint({ seed: 7, key: KEY, answer: () => text })
    const { run } = await desk(1)
    expect(await run({})).toMatchObject({ calls: { done: 1 } })
    expect((await rows()).responses.some((one) => one.text === text)).toBe(true)
  })

  test("a redirect is not followed, so that the key goes nowhere else", async () => {
    const asked: string[] = []
    const elsewhere = createServer((request, response) => {
      asked.push(request.url ?? "")
      response.writeHead(307, { location: `${fake.baseUrl}/chat/completions` }).end()
    })
    await new Promise<void>((resolve) => elsewhere.listen(0, "127.0.0.1", resolve))
    const { port } = elsewhere.address() as AddressInfo
    const { call, endpointId } = await desk(1, { endpoint: { baseUrl: `http://127.0.0.1:${port}/v1` } })
    const tested = await call("generation.testEndpoint", { endpointId, model: "m" })
    expect(tested.data).toMatchObject({ isWorking: false, message: expect.stringMatching(/307/) })
    expect(asked).toContain("/v1/chat/completions")
    expect(fake.requests.size).toBe(0)
    elsewhere.close()
  })

  test("another address takes the key away", async () => {
    const { call, endpointId, settings } = await desk(1)
    const { key: _key, ...rest } = settings
    await call("generation.changeEndpoint", { ...rest, endpointId, baseUrl: "http://127.0.0.1:9/v1" })
    const { data } = await call("generation.endpoints")
    expect(data).toContainEqual(expect.objectContaining({ id: endpointId, hasKey: false }))
  })

  test.each([
    ["ftp://host/v1", /http/],
    ["http://me:secret@host/v1", /password/],
    ["host", /complete address/],
    ["http://host/v1?key=1", /without \?/],
  ])("the address %s is refused", async (baseUrl, why) => {
    const { call, settings } = await desk(1)
    const answer = await call("generation.createEndpoint", { ...settings, name: "Bad", baseUrl })
    expect(answer).toMatchObject({ status: 400, message: expect.stringMatching(why) })
  })

  test("the budget of requests pauses the run at exactly that many; a larger one lets it go on", async () => {
    const { start, call } = await desk(10)
    const { ids } = await start({ budget: { requests: 4, completionTokens: null } })
    const paused = await untilRun(call, ids, ({ state }) => state === "paused")
    expect(paused).toMatchObject({ reason: expect.stringMatching(/budget of 4 requests/), spent: { requests: 4 } })
    expect((await call("generation.resume", ids)).message).toMatch(/budget/)
    const budget = { requests: null, completionTokens: null }
    expect((await call("generation.resume", { ...ids, budget })).status).toBe(200)
    expect(await untilRun(call, ids, ({ state }) => state === "done")).toMatchObject({ spent: { requests: 10 } })
  })

  describe("the budget of tokens is kept with as many answers under way as there may be", () => {
    const TEN = "one two three four five six seven eight nine ten"
    beforeEach(async () => {
      await fake.stop()
      fake = await startChatEndpoint({ seed: 7, key: KEY, latencyMs: 20, answer: () => TEN })
    })

    test.each([
      ["by what is asked for at the most", { maxTokens: 10 }, 95, 9],
      ["by the largest answer so far", {}, 95, 9],
      ["with one call alone while nobody knows", {}, 15, 1],
      ["or nothing is begun", { maxTokens: 11 }, 10, 0],
    ])("%s", async (_name, sampling, completionTokens, calls) => {
      const { start, call } = await desk(30, { endpoint: { concurrency: 8 } })
      const { ids } = await start({ sampling, budget: { requests: null, completionTokens } })
      const isPaused = ({ state, calls: seen }: { state: string; calls: Readonly<Record<string, number>> }) =>
        state === "paused" && seen["running"] === undefined
      const paused = await untilRun(call, ids, isPaused)
      expect(paused.spent).toMatchObject({ requests: calls, completionTokens: 10 * calls })
      expect(fake.charged.size).toBe(calls)
      expect(paused.reason).toMatch(/budget of \d+ completion tokens \d+ are left, and one answer may take 1\d/)
      // As much as before is too little for the next answer; what is enough for two makes two.
      const budget = { requests: null, completionTokens }
      expect((await call("generation.resume", { ...ids, budget })).message).toMatch(/may take/)
      const larger = { requests: null, completionTokens: 10 * calls + 22 }
      expect((await call("generation.resume", { ...ids, budget: larger })).status).toBe(200)
      const again = await untilRun(call, ids, isPaused)
      expect(again.spent.completionTokens).toBe(10 * calls + 20)
    })

    test("also where two endpoints answer one run", async () => {
      const { start, call, endpointId, settings } = await desk(30, { endpoint: { concurrency: 8 } })
      const { data } = await call("generation.createEndpoint", { ...settings, name: `${settings.name} again` })
      const other = (data as { endpointId: string }).endpointId
      const models = [endpointId, other].map((id) => ({ endpointId: id, model: "demo-plain" }))
      const { ids } = await start({
        models,
        sampling: { maxTokens: 10 },
        budget: { requests: null, completionTokens: 75 },
      })
      const paused = await untilRun(
        call,
        ids,
        ({ state, calls }) => state === "paused" && calls["running"] === undefined,
      )
      expect(paused.spent.completionTokens).toBe(70)
    })
  })

  test("a run is paused, resumed and cancelled", async () => {
    await fake.stop()
    fake = await startChatEndpoint({ seed: 7, key: KEY, latencyMs: 30 })
    const { start, call } = await desk(100, { endpoint: { concurrency: 2 } })
    const { ids } = await start({})
    await untilRun(call, ids, ({ calls }) => (calls["done"] ?? 0) > 4)
    expect((await call("generation.pause", ids)).status).toBe(200)
    const paused = await untilRun(call, ids, ({ calls }) => calls["running"] === undefined)
    const { size } = fake.charged
    await new Promise((resolve) => setTimeout(resolve, 400))
    expect(fake.charged.size).toBe(size)
    // What was under way when it was paused was paid for, so it is kept.
    expect(paused.calls["done"]).toBe(size)
    expect((await call("generation.resume", ids)).status).toBe(200)
    await untilRun(call, ids, ({ calls }) => (calls["done"] ?? 0) > size + 4)
    expect((await call("generation.cancel", ids)).status).toBe(200)
    const cancelled = await untilRun(call, ids, ({ calls }) => calls["running"] === undefined)
    expect(cancelled).toMatchObject({ state: "cancelled" })
    expect(cancelled.calls["waiting"]).toBeGreaterThan(0)
    expect((await call("generation.resume", ids)).status).toBe(409)
    expect((await call("generation.pause", ids)).status).toBe(409)
  })

  test("what was answered before a run was cancelled is compared", async () => {
    await fake.stop()
    // The first prompt alone takes a second and a half, so that it is cancelled in the middle of it.
    fake = await startChatEndpoint({ seed: 7, key: KEY, latencyMs: 150 })
    const { start, call, projectId } = await desk(3, { endpoint: { concurrency: 3 } })
    const { ids } = await start({ samples: 32, pairing: { strategy: "across-samples" }, sampling: { seed: 1 } })
    await untilRun(call, ids, ({ counts }) => (counts["done"] ?? 0) > 5)
    expect((await call("generation.cancel", ids)).status).toBe(200)
    const ended = await untilRun(call, ids, ({ finishedAt }) => finishedAt !== null)
    expect(ended).toMatchObject({ state: "cancelled", reason: expect.stringMatching(/is compared/) })
    const { calls, comparisons } = await rows()
    const answered = Map.groupBy(
      calls.filter((one) => one.runId === ids.runId && one.state === "done"),
      (one) => one.promptId,
    )
    expect([...answered.values()].some(({ length }) => length > 1 && length < 32)).toBe(true)
    // An answer that a model gives twice is one response.
    const different = [...answered.values()].map((own) => new Set(own.map(({ responseId }) => responseId)).size)
    const expected = different.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0)
    expect(expected).toBeGreaterThan(0)
    expect(comparisons.filter((one) => one.projectId === projectId)).toHaveLength(expected)
    expect(ended.counts["comparisons"]).toBe(expected)
    expect(ended.counts["comparisons:early"]).toBeGreaterThan(0)
  })

  test("prompts marked above the endpoint are not sent; where none remains the run is refused", async () => {
    const marking = (at: number) => (at < 3 ? "CUI" : "UNCLASSIFIED")
    const { run, start, endpointId, call, settings } = await desk(5, {
      endpoint: { classification: "UNCLASSIFIED" },
      marking,
    })
    const seen = await run({})
    expect(seen).toMatchObject({ total: 2, leftOut: { "marked-above": 3 } })
    expect(JSON.stringify(fake.bodies)).not.toMatch(/serial [012]\./)
    const all = await desk(2, { endpoint: { classification: "UNCLASSIFIED" }, marking: () => "CUI" })
    expect((await all.start({}, 422)).message).toMatch(/marked above/)
    // A level that fell after the run was made counts as well.
    await call("generation.changeEndpoint", { ...settings, endpointId, classification: "CUI" })
    const { ids } = await start({ budget: { requests: 1, completionTokens: null } })
    await untilRun(call, ids, ({ state }) => state === "paused")
    await call("generation.changeEndpoint", { ...settings, endpointId, classification: "UNCLASSIFIED" })
    await call("generation.resume", { ...ids, budget: { requests: null, completionTokens: null } })
    const over = await untilRun(call, ids, ({ state }) => state === "done")
    expect(over.counts["failed:marked-above"]).toBeGreaterThanOrEqual(2)
  })

  test("who is not cleared for an endpoint does not see it", async () => {
    const { call, endpointId, projectId, settings } = await desk(1)
    const low = await signedIn(server, `low${names}@gen.example`, "engineer", "UNCLASSIFIED")
    const as = callerOf(server.url, low.cookie)
    expect(JSON.stringify(await as("generation.endpoints"))).not.toContain(endpointId)
    expect((await as("generation.removeEndpoint", { endpointId })).status).toBe(404)
    expect((await as("generation.createEndpoint", { ...settings, name: "Above" })).status).toBe(403)
    expect((await as("generation.runs", { projectId })).status).toBe(404)
    expect((await call("generation.removeEndpoint", { endpointId })).status).toBe(200)
    expect((await call("generation.removeEndpoint", { endpointId })).status).toBe(404)
  })

  /** Somebody who is an engineer of a project and less to the installation. */
  const engineerOf = async (projectId: string, email: string, clearance: string) => {
    const someone = await signedIn(server, email, "labeler", clearance)
    await server.services.store.write((tx) =>
      tx.db
        .insert(tx.tables.membership)
        .values({ projectId, userId: someone.id, role: "engineer", createdAt: new Date() } as never),
    )
    return callerOf(server.url, someone.cookie)
  }

  test("who may see a run learns nothing of an endpoint above their clearance, whatever stopped it", async () => {
    names += 1
    const name = `Geheimnis ${names}`
    const baseUrl = "http://127.0.0.1:9/quiet-place"
    const endpoint = { name, baseUrl, classification: "SECRET", key: "wrong", models: ["owl-model"] }
    const { start, call, endpointId, projectId } = await desk(1, { endpoint: { ...endpoint, baseUrl: fake.baseUrl } })
    const plan = { models: [{ endpointId, model: "owl-model" }] }
    const { ids } = await start(plan)
    await untilRun(call, ids, ({ state }) => state === "paused")
    await server.services.store.write(async (tx) => {
      // A key that cannot be opened names the endpoint in the run's reason.
      const sealedKey = createKeySeal("another secret").seal(KEY)
      await changeEndpointRow(tx, endpointId, { sealedKey, baseUrl })
    })
    expect((await call("generation.resume", ids)).status).toBe(200)
    const told = await untilRun(call, ids, ({ state, reason }) => state === "paused" && reason !== null)
    expect(told.reason).toContain(name)

    const as = await engineerOf(projectId, `cui${names}@gen.example`, "CUI")
    const seen = [
      await as("generation.run", ids),
      await as("generation.runs", { projectId }),
      await as("generation.usableEndpoints", { projectId }),
      await as("generation.preview", { projectId, plan: { kind: "responses", ...plan } }),
      await as("generation.start", { projectId, name: "N", plan: { kind: "responses", ...plan } }),
      await as("generation.resume", ids),
    ]
    expect(seen[0]).toMatchObject({
      status: 200,
      data: { reason: expect.stringMatching(/may not see/), models: [{ model: null, endpoint: null }] },
    })
    expect(seen.slice(3, 5).map(({ status }) => status)).toEqual([404, 404])
    const after = await untilRun(call, ids, ({ state }) => state === "paused")
    expect(after.reason).toContain(name)

    // A call that failed for good, and what its endpoint said.
    const callId = (await rows()).calls.find((one) => one.runId === ids.runId)?.id ?? ""
    const failure = {
      state: "failed",
      error: `owl-model at ${baseUrl} said no`,
      answer: { problem: "refused" },
    } as const
    await server.services.store.write((tx) => changeCall(tx, callId, failure))
    seen.push(await as("generation.run", ids))
    expect(seen.at(-1)?.data).toMatchObject({ failures: [{ problem: "refused", model: null }] })
    expect((await call("generation.run", ids)).data).toMatchObject({ failures: [{ model: "owl-model" }] })
    expect(JSON.stringify(seen)).not.toMatch(/127\.0\.0\.1/)
    // An administrator who is not cleared for it reads the log of what was done.
    const low = callerOf(server.url, (await signedIn(server, `adm${names}@gen.example`, "admin", "CUI")).cookie)
    seen.push(await low("people.audit"))
    expect(JSON.stringify((await call("people.audit")).data)).toContain(name)
    expect(JSON.stringify(seen)).not.toMatch(/Geheimnis|owl-model|quiet-place/)
  })

  test("a pause by a person and a spent budget are told to everybody who may see the run", async () => {
    const { start, call, projectId } = await desk(3, { endpoint: { classification: "SECRET" } })
    const { ids } = await start({ budget: { requests: 1, completionTokens: null } })
    await untilRun(call, ids, ({ state, calls }) => state === "paused" && calls["running"] === undefined)
    const as = await engineerOf(projectId, `budget${names}@gen.example`, "CUI")
    expect((await as("generation.run", ids)).data).toMatchObject({ reason: expect.stringMatching(/budget of 1 req/) })
  })

  test("a project's engineer sees the endpoints they may use, without keys and addresses, and starts a run", async () => {
    const { projectId, endpointId, settings, call } = await desk(2, { endpoint: { models: ["demo-plain"] } })
    const above = { ...settings, name: `Above ${names}`, classification: "SECRET" }
    expect((await call("generation.createEndpoint", above)).status).toBe(200)
    const as = await engineerOf(projectId, `own${names}@gen.example`, "CUI")
    const usable = (await as("generation.usableEndpoints", { projectId })).data as { id: string }[]
    const own = usable.find(({ id }) => id === endpointId)
    expect(own).toEqual({ id: endpointId, name: settings.name, classification: "CUI", models: ["demo-plain"] })
    expect(JSON.stringify(usable)).not.toContain("Above")
    // The installation's list, with addresses, stays with those who run the installation.
    expect((await as("generation.endpoints")).status).toBe(403)
    const plan = { kind: "responses", models: [{ endpointId, model: "demo-plain" }] }
    const started = await as("generation.start", { projectId, name: "Own", plan })
    const { runId } = started.data as { runId: string }
    const seen = await untilRun(as, { projectId, runId }, ({ state }) => state === "done")
    expect(seen).toMatchObject({ calls: { done: 2 }, models: [{ endpoint: settings.name, model: "demo-plain" }] })
  })

  test("the best against the worst of two models: the same again makes the same pair", async () => {
    const { run, endpointId, projectId } = await desk(6)
    const models = [
      { endpointId, model: "demo-precise" },
      { endpointId, model: "demo-loose" },
    ]
    const seen = await run({ models, samples: 2, pairing: { strategy: "best-worst", seed: 3 }, sampling: { seed: 1 } })
    expect(seen.counts).toMatchObject({ responses: 24, comparisons: 6 })
    const { comparisons } = await rows()
    expect(comparisons.filter((one) => one.projectId === projectId)).toHaveLength(6)
    const again = await run({ models, samples: 2, pairing: { strategy: "best-worst", seed: 3 }, sampling: { seed: 1 } })
    expect(again.counts).toMatchObject({ repeated: 24, comparisons: 0 })
  })

  test("a model compares responses in both orders, is measured, and no labeler is told", async () => {
    const { run, endpointId, projectId, ctx, call } = await desk(12)
    await run({ samples: 2, pairing: { strategy: "across-samples" } })
    const seen = await run({ kind: "prelabels", models: [{ endpointId, model: "demo-precise" }] })
    expect(seen).toMatchObject({ total: 24, counts: { prelabels: 24 } })
    expect(seen.measures?.consistent.of).toBe(12)
    expect(seen.measures?.consistent.count).toBeGreaterThan(6)
    expect(seen.measures?.agreeing.of).toBe(0)
    const { store } = server.services
    const said = await store.read.db.select().from(store.read.tables.prelabel)
    const labeler = await signedIn(server, `labeler${names}@gen.example`, "labeler", "CUI")
    await store.write((tx) =>
      tx.db
        .insert(tx.tables.membership)
        .values({ projectId, userId: labeler.id, role: "labeler", createdAt: ctx.clock() } as never),
    )
    const as = callerOf(server.url, labeler.cookie)
    const claimed = await as("labeling.claimNext", { projectId, holding: [] })
    expect(claimed.status, claimed.message).toBe(200)
    const { task } = claimed.data as { task: { assignmentId: string; token: number } }
    const judged = await as("labeling.submit", {
      judgmentId: crypto.randomUUID(),
      assignmentId: task.assignmentId,
      token: task.token,
      verdict: { outcome: "tie" },
      activeMs: 1,
    })
    const history = await as("labeling.history", { projectId })
    const told = JSON.stringify([claimed, judged, history])
    expect(told).not.toMatch(/prelabel|demo-precise|rationale":"It keeps/)
    for (const { id, rationale } of said) {
      expect(told).not.toContain(id)
      if (rationale !== null) expect(told).not.toContain(rationale)
    }
    const measured = await untilRun(call, { projectId, runId: said[0]?.runId ?? "" }, () => true)
    expect(measured.measures?.agreeing.of).toBe(1)
  })

  test("labelers may not generate", async () => {
    const { projectId, endpointId } = await desk(1)
    const labeler = await signedIn(server, `no${names}@gen.example`, "labeler", "SECRET")
    const as = callerOf(server.url, labeler.cookie)
    expect((await as("generation.endpoints")).status).toBe(403)
    expect((await as("generation.usableEndpoints", { projectId })).status).toBe(404)
    const plan = { kind: "responses", models: [{ endpointId, model: "m" }] }
    expect((await as("generation.start", { projectId, name: "N", plan })).status).toBe(404)
  })
})
