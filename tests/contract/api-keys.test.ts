import { CreateApiKey } from "@readback/domain"
import { updateUser } from "@readback/pipeline"
import { actorOf } from "@readback/pipeline/testing"
import { afterAll, beforeAll, expect, test } from "vitest"
import { type Someone } from "../support/people.ts"
import { contextFor, startTestServer, type TestServer } from "../support/server.ts"
import { makeWorld, type World } from "../support/world.ts"

let server: TestServer
let world: World
let engineer: Someone
beforeAll(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
  engineer = world.members.get("engineer") as Someone
})
afterAll(() => server.stop())

interface Answer {
  readonly status: number
  readonly body: { result?: { data: never }; error?: { message: string; data: { failure: string } } }
}

async function trpc(headers: Record<string, string>, path: string, input?: unknown, isChange = false): Promise<Answer> {
  const query = isChange || input === undefined ? "" : `?input=${encodeURIComponent(JSON.stringify(input))}`
  const answer = await fetch(`${server.url}/api/trpc/${path}${query}`, {
    method: isChange ? "POST" : "GET",
    headers: { ...headers, ...(isChange ? { "content-type": "application/json" } : {}) },
    ...(isChange ? { body: JSON.stringify(input) } : {}),
  })
  return { status: answer.status, body: (await answer.json()) as Answer["body"] }
}

const bearer = (key: string) => ({ authorization: `Bearer ${key}` })

async function makeKey(owner: Someone, scopes: readonly string[], name = "Nightly import", days = 30) {
  const made = await trpc({ cookie: owner.cookie }, "keys.create", { name, scopes, days }, true)
  expect(made.status).toBe(200)
  return made.body.result?.data as unknown as { id: string; key: string }
}
const keysOf = async (owner: Someone) =>
  (await trpc({ cookie: owner.cookie }, "keys.list")).body.result?.data as unknown as readonly {
    id: string
    name: string
    start: string
    scopes: string[]
    lastUsedAt: string | null
    expiresAt: string
  }[]

test("a key does what it is for, as its owner, and its use is noted", async () => {
  const { id, key } = await makeKey(engineer, ["imports"])
  expect(key).toMatch(/^rb_/)
  const [before] = await keysOf(engineer)
  expect(before).toMatchObject({ id, name: "Nightly import", scopes: ["imports"], lastUsedAt: null })
  expect(JSON.stringify(before)).not.toContain(key)
  const account = await trpc(bearer(key), "account.read")
  expect(account.body.result?.data).toMatchObject({ id: engineer.id })
  const file = await fetch(`${server.url}/api/projects/${world.projectId}/imports?file=by-key.jsonl`, {
    method: "POST",
    headers: bearer(key),
    body: '{"prompt":[{"role":"user","content":"By key"}],"responses":[{"text":"a"},{"text":"b"}]}',
  })
  expect(await file.json()).toMatchObject({ kind: "done", counts: { prompts: 1 } })
  const [after] = await keysOf(engineer)
  expect(Date.parse(after?.lastUsedAt ?? "")).toBeGreaterThan(Date.now() - 60_000)
  const { db, tables } = server.services.store.read
  const entries = await db.select().from(tables.audit)
  expect(entries.some(({ action, detail }) => action === "import:create" && detail["apiKey"] === id)).toBe(true)
  expect(JSON.stringify([server.log, entries])).not.toContain(key)
})

test("a key refuses what it is not for, and says which scope it has", async () => {
  const { key } = await makeKey(engineer, ["exports"])
  const measure = await trpc(bearer(key), "measures.agreement", { projectId: world.projectId })
  expect(measure).toMatchObject({ status: 403, body: { error: { data: { failure: "forbidden" } } } })
  expect(measure.body.error?.message).toMatch(/for exports, which does not allow measure:read/)
  const claim = await trpc(bearer(key), "labeling.claimNext", { projectId: world.projectId, holding: [] }, true)
  expect(claim.status).toBe(403)
})

test("no key makes another key", async () => {
  const all = CreateApiKey.shape.scopes.element.options
  const { key } = await makeKey(engineer, all)
  const answer = await trpc(bearer(key), "keys.create", { name: "Second", scopes: ["imports"], days: 1 }, true)
  expect(answer.status).toBe(403)
})

test("a key never allows more than its owner's role, project and clearance", async () => {
  const labeler = world.members.get("labeler") as Someone
  const { key } = await makeKey(labeler, ["exports", "imports"])
  const preview = { projectId: world.projectId }
  expect((await trpc(bearer(key), "material.exportTargets", preview)).status).toBe(403)
  const stranger = await makeKey(world.strangers.get("engineer") as Someone, ["exports"])
  expect((await trpc(bearer(stranger.key), "material.exportTargets", preview)).status).toBe(404)
  const low = await makeKey(world.underCleared.get("engineer") as Someone, ["exports"])
  expect((await trpc(bearer(low.key), "material.exportTargets", preview)).status).toBe(404)
})

test("a key that is revoked, made up, ended, or of somebody who left is refused with a reason", async () => {
  const { id, key } = await makeKey(engineer, ["imports"])
  const stranger = world.strangers.get("engineer") as Someone
  expect((await trpc({ cookie: stranger.cookie }, "keys.revoke", { keyId: id }, true)).status).toBe(404)
  expect((await trpc({ cookie: engineer.cookie }, "keys.revoke", { keyId: id }, true)).status).toBe(200)
  const refused = { status: 401, body: { error: { message: expect.stringMatching(/API key is not valid/) } } }
  expect(await trpc(bearer(key), "account.read")).toMatchObject(refused)
  expect(await trpc(bearer("rb_madeup"), "account.read")).toMatchObject(refused)
  const route = await fetch(`${server.url}/api/projects/${world.projectId}/imports?file=x`, {
    method: "POST",
    headers: bearer(key),
    body: "{}",
  })
  expect([route.status, await route.json()]).toMatchObject([401, { failure: "unauthenticated" }])

  const ended = await makeKey(engineer, ["imports"])
  const { store } = server.services
  await store.write((tx) => tx.db.update(tx.tables.apikey).set({ expiresAt: new Date(Date.now() - 1_000) }))
  expect(await trpc(bearer(ended.key), "account.read")).toMatchObject(refused)

  const leaver = world.strangers.get("linguist") as Someone
  const left = await makeKey(leaver, ["glossaries"])
  expect((await trpc(bearer(left.key), "account.read")).status).toBe(200)
  const admin = contextFor(server.services, await actorOf(store, world.members.get("admin")?.id ?? ""))
  await updateUser(admin, { userId: leaver.id as never, isActive: false })
  expect(await trpc(bearer(left.key), "account.read")).toMatchObject(refused)
})

test.each([
  ["no scope", { name: "K", scopes: [], days: 1 }],
  ["an unknown scope", { name: "K", scopes: ["everything"], days: 1 }],
  ["no name", { name: " ", scopes: ["imports"], days: 1 }],
  ["too long a life", { name: "K", scopes: ["imports"], days: 366 }],
])("a key with %s is not made", async (_what, input) => {
  expect((await trpc({ cookie: engineer.cookie }, "keys.create", input, true)).status).toBe(400)
})
