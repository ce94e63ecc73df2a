import { readdir } from "node:fs/promises"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { afterAll, beforeAll, expect, test } from "vitest"
import { startTestServer, type TestServer } from "../support/server.ts"
import { makeWorld, type World } from "../support/world.ts"

const LIMIT = 64 * 1024
let server: TestServer
let world: World
beforeAll(async () => {
  server = await startTestServer({ limits: { benchmarkFile: LIMIT } })
  world = await makeWorld(server)
})
afterAll(() => server.stop())

const engineer = () => world.members.get("engineer")?.cookie
const send = (name: string, file: string, body: BodyInit, cookie = engineer()) =>
  fetch(`${server.url}/api/projects/${world.projectId}/benchmarks?${new URLSearchParams({ name, file }).toString()}`, {
    method: "POST",
    headers: cookie === undefined ? {} : { cookie },
    body,
  })
const list = async () => {
  const input = encodeURIComponent(JSON.stringify({ projectId: world.projectId }))
  const response = await fetch(`${server.url}/api/trpc/dataReleases.benchmarks?input=${input}`, {
    headers: { cookie: engineer() ?? "" },
  })
  const { result } = (await response.json()) as { result: { data: readonly { id: string; name: string }[] } }
  return result.data
}
const names = async () => (await list()).map(({ name }) => name)
const spooled = () => readdir(join(server.services.dataDirectory, "uploads")).catch(() => [])

test("a file of prompts becomes a benchmark, whatever its format, and its file is removed", async () => {
  const line = (prompt: string) => JSON.stringify({ prompt, chosen: "a", rejected: "b" })
  const sent = [
    await send("Plain", "a.txt", "One\nTwo\nOne\n"),
    await send("Pairs", "b.jsonl.gz", new Uint8Array(gzipSync(`${line("One")}\n${line("Two")}\n`))),
    await send("Questions", "c.csv", "question,topic\nOne,x\nTwo,y\n"),
    await send("MT-Bench", "question.jsonl", '{"question_id":81,"category":"writing","turns":["One","More?"]}\n'),
  ]
  const reports = await Promise.all(sent.map((response) => response.json()))
  expect(sent.map(({ status }) => status)).toEqual([200, 200, 200, 200])
  expect(reports).toMatchObject([
    { kind: "done", name: "Plain", prompts: 2, repeated: 1 },
    { prompts: 2 },
    { prompts: 2 },
    { prompts: 1 },
  ])
  expect(await names()).toEqual(["MT-Bench", "Pairs", "Plain", "Questions"])
  expect(await spooled()).toEqual([])
})

test("a malformed file is refused with its lines, and nothing is stored", async () => {
  const before = await names()
  const response = await send("Bad", "a.jsonl", '{"prompt":"One"}\nnothing\n{"prompt":""}\n')
  expect(response.status).toBe(200)
  expect(await response.json()).toMatchObject({ kind: "refused", errors: 2, issues: [{ line: 2 }, { line: 3 }] })
  expect([await names(), await spooled()]).toEqual([before, []])
})

test("a file over the limit is refused, and leaves nothing behind", async () => {
  const before = await names()
  const response = await send("Large", "a.txt", "x".repeat(LIMIT + 1))
  expect([response.status, await response.json()]).toMatchObject([413, { failure: "too_large" }])
  expect([await names(), await spooled()]).toEqual([before, []])
})

test("a name that is taken, or none, is refused", async () => {
  await send("Taken", "a.txt", "One")
  expect((await send("Taken", "a.txt", "Two")).status).toBe(409)
  expect((await send("", "a.txt", "Two")).status).toBe(422)
  expect(await spooled()).toEqual([])
})

test("only who makes releases of the project, and is cleared for it, adds or removes one", async () => {
  const before = await list()
  const as = async (cookie: string | undefined) => (await send("New", "a.txt", "One", cookie ?? "")).status
  expect(await as(world.members.get("labeler")?.cookie)).toBe(403)
  expect(await as(world.members.get("reviewer")?.cookie)).toBe(403)
  expect(await as(world.underCleared.get("engineer")?.cookie)).toBe(404)
  expect(await as(world.strangers.get("engineer")?.cookie)).toBe(404)
  expect(await as("none=none")).toBe(401)
  const remove = (cookie: string | undefined) =>
    fetch(`${server.url}/api/trpc/dataReleases.removeBenchmark`, {
      method: "POST",
      headers: { cookie: cookie ?? "", "content-type": "application/json" },
      body: JSON.stringify({ projectId: world.projectId, benchmarkId: before[0]?.id }),
    })
  expect((await remove(world.members.get("labeler")?.cookie)).status).toBe(403)
  expect((await remove(world.underCleared.get("engineer")?.cookie)).status).toBe(404)
  expect(await list()).toEqual(before)
  expect((await remove(world.members.get("lead")?.cookie)).status).toBe(200)
  expect(await list()).toEqual(before.slice(1))
})

test("what is marked above the project is not taken in", async () => {
  const row = JSON.stringify({ prompt: "One", marking: "SECRET" })
  expect(await (await send("Above", "a.jsonl", row)).json()).toMatchObject({
    kind: "refused",
    issues: [{ line: 1, field: "marking", code: "marking-above-project" }],
  })
  expect(server.log).toEqual([])
})
