import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises"
import { request } from "node:http"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { signedIn, type Someone } from "../support/people.ts"
import { startTestServer, type TestServer } from "../support/server.ts"

const LIMIT = 64 * 1024

describe("over HTTP", () => {
  let server: TestServer
  let web: string
  let ann: Someone
  beforeAll(async () => {
    web = await mkdtemp(join(tmpdir(), "readback-web-"))
    await writeFile(join(web, "index.html"), "<!doctype html><title>Readback</title>")
    server = await startTestServer({ limits: { call: LIMIT }, webDirectory: web })
    ann = await signedIn(server, "ann@test.example", "admin", "TOP SECRET")
  })
  afterAll(async () => {
    await server.stop()
    await rm(web, { recursive: true })
  })

  const call = (
    path: string,
    init: Omit<RequestInit, "headers"> & { headers?: Readonly<Record<string, string>> } = {},
  ) =>
    fetch(`${server.url}${path}`, {
      ...init,
      headers: { cookie: ann.cookie, "content-type": "application/json", ...init.headers },
    })
  const post = (path: string, body: string, headers: Readonly<Record<string, string>> = {}) =>
    call(path, { method: "POST", body, headers })

  test.each(["/", "/api/health", "/api/trpc/account.read", "/api/nothing"])(
    "%s has the security headers",
    async (path) => {
      const { headers } = await call(path)
      expect(headers.get("content-security-policy")).toMatch(/default-src 'self'/)
      expect(headers.get("content-security-policy")).not.toMatch(/script-src[^;]*unsafe/)
      expect(headers.get("content-security-policy")).toMatch(/frame-ancestors 'none'/)
      expect(headers.get("x-content-type-options")).toBe("nosniff")
      expect(headers.get("referrer-policy")).toBe("no-referrer")
      expect(headers.get("x-powered-by")).toBeNull()
    },
  )

  test.each([
    ["GET", "/api/nothing"],
    ["POST", "/api/nothing"],
    ["DELETE", "/api/health"],
    ["GET", "/api/"],
    ["GET", "/api"],
    ["GET", "/api/projects"],
    ["GET", "/api/auth"],
  ])("%s %s is JSON that says so, not the web page", async (method, path) => {
    const response = await call(path, { method })
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({ failure: "not_found" })
  })

  test("scripts and large answers are compressed for whoever takes it, sign-in is not", async () => {
    await mkdir(join(web, "assets"))
    await writeFile(join(web, "assets", "app.js"), "/* a comment */".repeat(1_000))
    const gzip = { "accept-encoding": "gzip" }
    const script = await call("/assets/app.js", { headers: gzip })
    expect(script.headers.get("content-encoding")).toBe("gzip")
    expect(await script.text()).toHaveLength(15_000)
    const identity = await call("/assets/app.js", { headers: { "accept-encoding": "identity" } })
    expect(identity.headers.get("content-encoding")).toBeNull()
    expect((await call("/api/auth/get-session", { headers: gzip })).headers.get("content-encoding")).toBeNull()
  })

  test.each(["/", "/sign-in", "/projects/anything"])("GET %s is the web page", async (path) => {
    const response = await call(path)
    expect([response.status, await response.text()]).toEqual([200, "<!doctype html><title>Readback</title>"])
  })

  test.each<[string, () => Promise<Response>, number]>([
    ["JSON that is cut off", () => post("/api/trpc/projects.create", '{"name":'), 400],
    ["no JSON", () => post("/api/trpc/projects.create", "name=x"), 400],
    ["no body", () => post("/api/trpc/projects.create", ""), 400],
    ["another content type", () => post("/api/trpc/projects.create", "x", { "content-type": "text/plain" }), 415],
    ["a field too few", () => post("/api/trpc/projects.create", "{}"), 400],
    ["an id that is none", () => call(`/api/trpc/projects.read?input=${encodeURIComponent('{"projectId":"x"}')}`), 400],
    ["an input that is no JSON", () => call("/api/trpc/projects.read?input={"), 400],
    ["a NUL in a name", () => post("/api/trpc/projects.create", '{"name":"a\\u0000","classification":"CUI"}'), 400],
    [
      "half a character in a name",
      () => post("/api/trpc/projects.create", '{"name":"\\ud83d","classification":"CUI"}'),
      400,
    ],
    ["an unknown procedure", () => call("/api/trpc/projects.nothing"), 404],
    ["a query sent as a change", () => post("/api/trpc/projects.list", "{}"), 405],
    ["an export of an id that is none", () => call("/api/projects/x/exports/trl_preference.jsonl"), 422],
    ["an import into an id that is none", () => post("/api/projects/x/imports?file=a", "{}"), 422],
    ["an import without a file name", () => post(`/api/projects/${crypto.randomUUID()}/imports`, "{}"), 422],
    ["a level that does not exist", () => post("/api/glossaries/imports?name=a&file=b&classification=NONE", "x"), 422],
    ["sign-in with JSON that is cut off", () => post("/api/auth/sign-in/email", '{"email":'), 422],
    ["sign-in without a password", () => post("/api/auth/sign-in/email", '{"email":"a@b.example"}'), 400],
  ])("%s is refused with a clear message and no stack", async (_name, send, status) => {
    const response = await send()
    const text = await response.text()
    expect(response.status, text).toBe(status)
    expect(text).not.toMatch(/node_modules|\.ts:|\n\s+at |"stack"/)
    expect(text).toMatch(/"message":".{3,}"/)
    expect(text).not.toContain('"internal"')
  })

  test.each(["/api/trpc/projects.create", "/api/auth/sign-in/email"])(
    "a body over the limit is refused: %s",
    async (path) => {
      const response = await post(path, JSON.stringify({ name: "x".repeat(LIMIT) }))
      expect(response.status).toBe(413)
      expect(await response.json()).toMatchObject({ failure: "too_large" })
    },
  )

  test("a body over the limit is refused when its length is not announced", async () => {
    const chunk = new Uint8Array(16 * 1024).fill(32)
    let sent = 0
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 1
        if (sent > 16) controller.close()
        else controller.enqueue(chunk)
      },
    })
    const init = { method: "POST", body, duplex: "half" } as Omit<RequestInit, "headers">
    expect((await call("/api/trpc/projects.create", init)).status).toBe(413)
  })

  test.each([
    ["another site", "https://evil.example", 403],
    ["another port", "http://127.0.0.1:1", 403],
    ["a page without an origin", "null", 403],
    ["nonsense", "://", 403],
    ["our own page", "", 200],
  ])("a change sent by %s", async (_name, origin, status) => {
    const name = `P ${crypto.randomUUID()}`
    const headers = { origin: origin === "" ? server.url : origin }
    const body = JSON.stringify({ name, classification: "UNCLASSIFIED" })
    expect((await post("/api/trpc/projects.create", body, headers)).status).toBe(status)
    const projects = await (await call("/api/trpc/projects.list")).text()
    expect(projects.includes(name)).toBe(status === 200)
  })

  test("signing in from another site's page is refused", async () => {
    const body = JSON.stringify({ email: ann.email, password: "x" })
    expect((await post("/api/auth/sign-in/email", body, { origin: "https://evil.example" })).status).toBe(403)
  })

  test("a path cannot leave the web folder", async () => {
    const path = "/assets/..%2f..%2f..%2f..%2f..%2fetc%2fpasswd"
    const status = await new Promise<string>((resolve) => {
      request(`${server.url}${path}`, (response) => {
        let text = ""
        response.on("data", (chunk: Buffer) => (text += chunk.toString()))
        response.on("end", () => resolve(`${response.statusCode} ${text}`))
      }).end()
    })
    expect(status).not.toContain("root:")
  })
})

describe("a bug", () => {
  test("is an internal error to the caller, with its cause in the log only", async () => {
    const server = await startTestServer()
    const ann = await signedIn(server, "ann@test.example", "admin", "TOP SECRET")
    const { store } = server.services
    // A clearance that no level knows cannot come from the program; it stands for any broken invariant.
    await store.write((tx) => tx.db.update(tx.tables.user).set({ clearance: "BROKEN" }))
    const calls = [
      "/api/trpc/projects.list",
      "/api/trpc/people.list",
      `/api/projects/${crypto.randomUUID()}/exports/trl_preference.jsonl`,
    ]
    for (const path of calls.slice(0, 2)) {
      const response = await fetch(`${server.url}${path}`, { headers: { cookie: ann.cookie } })
      const text = await response.text()
      expect(response.status).toBe(500)
      expect(text).toContain("Internal error")
      expect(text).not.toMatch(/BROKEN|\.ts/)
    }
    expect(server.log).toHaveLength(2)
    expect(server.log[0]).toMatch(/"BROKEN" is not a classification level[\s\S]*\.ts/)
    await server.stop()
  })

  test("in reading who is signed in is an internal error too", async () => {
    const server = await startTestServer()
    const ann = await signedIn(server, "ann@test.example", "admin", "TOP SECRET")
    await server.services.store.write((tx) => tx.db.update(tx.tables.user).set({ role: "emperor" as never }))
    for (const path of [
      "/api/trpc/projects.list",
      `/api/projects/${crypto.randomUUID()}/exports/trl_preference.jsonl`,
    ]) {
      const response = await fetch(`${server.url}${path}`, { headers: { cookie: ann.cookie } })
      const text = await response.text()
      expect(response.status, text).toBe(500)
      expect(text).toContain("Internal error")
      expect(text).not.toMatch(/emperor|labeler|\.ts/)
    }
    expect(server.log).toHaveLength(2)
    await server.stop()
  })
})
