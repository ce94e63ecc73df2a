import { ProjectSettings } from "@readback/domain"
import { setTimeout as sleep } from "node:timers/promises"
import { configureProject, createMatcherCache, createProject, importPrompts, readScoring } from "@readback/pipeline"
import { actorOf, importSmallGlossary } from "@readback/pipeline/testing"
import { openStore } from "@readback/store"
import { createTestDatabase } from "@readback/store/testing"
import { afterAll, beforeAll, expect, test } from "vitest"
import { makePerson } from "../support/people.ts"
import { contextFor, startScoringRunner, startTestServer, type TestServer } from "../support/server.ts"
import { makeWorld, type World } from "../support/world.ts"

const PROMPTS = 1_500
const lines = Array.from({ length: PROMPTS }, (_, at) =>
  JSON.stringify({
    prompt: [{ role: "user", content: `Long question ${at}` }],
    responses: [{ text: `Close air support ${at}` }, { text: `The second answer ${at}` }],
  }),
).join("\n")

let server: TestServer
let world: World
let context: ReturnType<typeof contextFor>
beforeAll(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
  context = contextFor(server.services, await actorOf(server.services.store, world.members.get("admin")?.id ?? ""))
  const open = async function* () {
    yield new TextEncoder().encode(lines)
  }
  const file = { name: "many.jsonl", open }
  await importPrompts(context, { projectId: world.projectId, file, onDefect: "refuse" })
})
afterAll(() => server.stop())

const pin = (profile: string) =>
  configureProject(context, {
    projectId: world.projectId,
    name: "World project",
    description: "",
    glossaryId: world.glossaryId,
    profile,
    settings: ProjectSettings.parse({ overlap: 20 }),
  })
const state = () => readScoring(context, { projectId: world.projectId })
const rowsUnder = async (profile: string) => {
  const { db, tables } = server.services.store.read
  const rows = await db.select({ profile: tables.adherence.profile }).from(tables.adherence)
  return rows.filter((row) => row.profile === profile).length
}
const until = async (isSo: () => Promise<boolean>) => {
  for (let turn = 0; turn < 600; turn++) {
    if (await isSo()) return
    await sleep(25)
  }
  throw new Error(`It did not come to that: ${JSON.stringify(await state())}, ${server.log.join("; ")}`)
}
const runner = (workers = 2) => {
  const { store, dataDirectory } = server.services
  const system = contextFor(server.services, { kind: "system", name: "test" })
  expect(store.dialect).toBe("sqlite")
  return startScoringRunner(system, { databaseUrl: undefined, dataDirectory, workers }, (line) => server.log.push(line))
}

test("threads with connections of their own score every text, while others write", async () => {
  await pin("nato")
  const running = runner()
  let writes = 0
  await until(async () => {
    // A save in between: it waits its turn and does not fail.
    await server.services.store.write((tx) => tx.db.select().from(tx.tables.site).limit(1))
    writes += 1
    return (await state())?.state === "done"
  })
  await running.stop()
  const total = 2 * PROMPTS + 80
  expect(await state()).toMatchObject({ progress: { done: total, total }, error: null })
  expect(await rowsUnder("nato")).toBe(total)
  expect(writes).toBeGreaterThan(1)
})

test("a stop half way is made up for by the next start, and nothing is scored twice", async () => {
  await pin("plain")
  const first = runner(1)
  await until(async () => (await rowsUnder("plain")) > 0)
  await first.stop()
  const half = await rowsUnder("plain")
  expect(half).toBeLessThan(2 * PROMPTS + 80)
  expect(await state()).toMatchObject({ state: "waiting" })
  const second = runner()
  await until(async () => (await state())?.state === "done")
  await second.stop()
  expect(await rowsUnder("plain")).toBe(2 * PROMPTS + 80)
})

test("the lead cancels through the API, and the threads stop", async () => {
  await pin("army-letter")
  const running = runner(1)
  await until(async () => (await state())?.state === "running")
  const cookie = world.members.get("lead")?.cookie ?? ""
  const answer = await fetch(`${server.url}/api/trpc/projects.cancelScoring`, {
    method: "POST",
    headers: { "content-type": "application/json", cookie },
    body: JSON.stringify({ projectId: world.projectId }),
  })
  expect(answer.status).toBe(200)
  await sleep(700)
  const stopped = await rowsUnder("army-letter")
  await sleep(300)
  expect(await rowsUnder("army-letter")).toBe(stopped)
  expect(stopped).toBeLessThan(2 * PROMPTS + 80)
  expect(await state()).toMatchObject({ state: "cancelled" })
  await running.stop()
})

test("a database that a thread cannot open is told as a failure, with what to do", async () => {
  await pin("army-memorandum")
  const system = contextFor(server.services, { kind: "system", name: "test" })
  const broken = { databaseUrl: "mysql://nowhere", dataDirectory: server.services.dataDirectory, workers: 1 }
  const running = startScoringRunner(system, broken, () => undefined)
  await until(async () => (await state())?.state === "failed")
  await running.stop()
  expect((await state())?.error).toMatch(
    /^Scoring stopped: .*DATABASE_URL.* What is scored stays\. Score the rest again\.$/,
  )
})

const serverUrl = process.env["TEST_DATABASE_URL"]

test.skipIf(serverUrl === undefined)("on a PostgreSQL server threads score with connections of their own", async () => {
  const database = await createTestDatabase(serverUrl ?? "")
  const store = await openStore(database.url, "")
  try {
    const services = { ...server.services, store, matchers: createMatcherCache() }
    const admin = contextFor(
      services,
      await actorOf(store, await makePerson({ ...server, services }, "admin@pg.example", "admin", "UNCLASSIFIED")),
    )
    const glossaryId = (await importSmallGlossary(admin, "On PostgreSQL")) as never
    const settings = ProjectSettings.parse({ overlap: 1 })
    const project = { name: "On PostgreSQL", description: "", settings }
    const { projectId } = await createProject(admin, { ...project, classification: "UNCLASSIFIED" })
    const open = async function* () {
      yield new TextEncoder().encode(lines)
    }
    await importPrompts(admin, { projectId, file: { name: "many.jsonl", open }, onDefect: "refuse" })
    await configureProject(admin, { ...project, projectId, glossaryId, profile: "nato" })
    const system = contextFor(services, { kind: "system", name: "test" })
    const running = startScoringRunner(system, { databaseUrl: database.url, dataDirectory: "", workers: 2 }, (line) =>
      server.log.push(line),
    )
    await until(async () => (await readScoring(admin, { projectId }))?.state === "done")
    await running.stop()
    const total = 2 * PROMPTS
    expect(await readScoring(admin, { projectId })).toMatchObject({ progress: { done: total, total } })
    expect(await store.read.db.$count(store.read.tables.adherence)).toBe(total)
  } finally {
    await store.close()
    await database.drop()
  }
})
