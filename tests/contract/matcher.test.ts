import { assess, compile, ENGINE_VERSION, loadMatcher, profileNamed } from "@readback/glossary"
import { readRelease } from "@readback/pipeline"
import { actorOf } from "@readback/pipeline/testing"
import { afterAll, beforeAll, expect, test } from "vitest"
import { contextFor, startTestServer, type TestServer } from "../support/server.ts"
import { makeWorld, type World } from "../support/world.ts"

let server: TestServer
let world: World
beforeAll(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
})
afterAll(() => server.stop())

const get = (part: { profile?: string; engine?: string; headers?: Record<string, string> } = {}) => {
  const { profile = "nato", engine = ENGINE_VERSION, headers = {} } = part
  const cookie = world.members.get("labeler")?.cookie ?? ""
  const asked = new URLSearchParams({ profile, engine }).toString()
  return fetch(`${server.url}/api/releases/${world.releaseId}/matcher?${asked}`, { headers: { cookie, ...headers } })
}

test("what the browser loads scores as what the server compiles", async () => {
  const response = await get()
  expect(response.status).toBe(200)
  const loaded = loadMatcher(await response.arrayBuffer())
  const ctx = contextFor(server.services, await actorOf(server.services.store, world.members.get("admin")?.id ?? ""))
  const compiled = compile(await readRelease(ctx, { releaseId: world.releaseId }), profileNamed("nato"))
  const text = "Close air support on 3/4/2026 helps."
  const { release: _title, ...report } = assess(compiled, text, { prompt: "Close air support?" })
  expect(assess(loaded, text, { prompt: "Close air support?" })).toMatchObject(report)
  expect(loaded.concept("c1")?.definition).toBe("Air attack")
})

test("it is kept for good by the session that was allowed it, under a tag of release, engine and profile", async () => {
  const { headers } = await get()
  expect(headers.get("cache-control")).toBe("private, max-age=31536000, immutable")
  expect(headers.get("vary")).toContain("cookie")
  const etag = headers.get("etag") ?? ""
  expect(etag).toMatch(new RegExp(`^"[0-9a-f]{64}\\.${ENGINE_VERSION}\\.nato\\.gzip"$`))
  const again = await get({ headers: { "if-none-match": `W/"x", ${etag}` } })
  expect([again.status, await again.text()]).toEqual([304, ""])
  const plain = await get({ headers: { "accept-encoding": "identity" } })
  expect(plain.headers.get("content-encoding")).toBeNull()
  expect(plain.headers.get("etag")).not.toBe(etag)
  const other = await get({ profile: "plain", headers: { "if-none-match": etag } })
  expect(other.status).toBe(200)
})

test.each([
  ["another engine than the server's", { engine: "glossary-0.score-0" }, 409, "Reload the page"],
  ["a profile that does not exist", { profile: "none" }, 422, "Choose one of"],
])("%s is refused with what to do", async (_, part, status, message) => {
  const response = await get(part)
  expect(response.status).toBe(status)
  expect(await response.text()).toContain(message)
})
