import { readdir } from "node:fs/promises"
import { request } from "node:http"
import { join } from "node:path"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { signedIn, type Someone } from "../support/people.ts"
import { startTestServer, type TestServer } from "../support/server.ts"

const LIMIT = 40 * 1024 * 1024
const row = (answer: string) =>
  JSON.stringify({ prompt: [{ role: "user", content: "Q" }], responses: [{ text: answer }, { text: "b" }] })

describe("uploads", () => {
  let server: TestServer
  let admin: Someone
  let projectId: string
  beforeAll(async () => {
    server = await startTestServer({ limits: { promptFile: LIMIT, glossaryFile: 1024 } })
    admin = await signedIn(server, "admin@test.example", "admin", "TOP SECRET")
  })
  afterAll(() => server.stop())
  beforeEach(async () => {
    const response = await fetch(`${server.url}/api/trpc/projects.create`, {
      method: "POST",
      headers: { cookie: admin.cookie, "content-type": "application/json" },
      body: JSON.stringify({ name: `P ${crypto.randomUUID()}`, classification: "UNCLASSIFIED" }),
    })
    projectId = (await response.json()).result.data.projectId
  })

  const path = (query = "file=a.jsonl") => `/api/projects/${projectId}/imports?${query}`
  const upload = (body: BodyInit, query?: string) =>
    fetch(`${server.url}${path(query)}`, { method: "POST", headers: { cookie: admin.cookie }, body })
  const spooled = () => readdir(join(server.services.dataDirectory, "uploads")).catch(() => [])
  const rows = async () => {
    const { db, tables } = server.services.store.read
    const prompts = (await db.select().from(tables.prompt)).filter((one) => one.projectId === projectId)
    const runs = (await db.select().from(tables.importRun)).filter((one) => one.projectId === projectId)
    return { prompts: prompts.length, runs: runs.length }
  }

  /** Sends the beginning of a body, waits, and looks at what came of it. */
  const begin = (headers: Record<string, string | number>, then: "break off" | "wait", target = path()) =>
    new Promise<string>((resolve) => {
      const sent = request(`${server.url}${target}`, { method: "POST", headers }, (response) => {
        response.resume()
        resolve(String(response.statusCode))
        sent.destroy()
      })
      sent.on("error", (error) => resolve(error.message))
      sent.write(`${row("a")}\n`)
      if (then === "break off") setTimeout(() => sent.destroy(new Error("broken off")), 150)
    })

  test("an import answers its report, and its file is removed", async () => {
    const response = await upload(`${row("a")}\n`)
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({ kind: "done", counts: { rows: 1, prompts: 1, comparisons: 1 } })
    expect(await spooled()).toEqual([])
  })

  test("an upload over the limit is refused and leaves nothing behind", async () => {
    const response = await upload("x".repeat(LIMIT + 1))
    expect(response.status).toBe(413)
    expect(await response.json()).toMatchObject({ failure: "too_large", message: expect.stringMatching(/40 MiB/) })
    expect([await spooled(), await rows()]).toEqual([[], { prompts: 0, runs: 0 }])
  })

  test("a glossary over the limit is refused", async () => {
    const url = `${server.url}/api/glossaries/imports?name=a&file=b&classification=UNCLASSIFIED`
    const init = { method: "POST", headers: { cookie: admin.cookie }, body: "x".repeat(1025) }
    expect((await fetch(url, init)).status).toBe(413)
  })

  test("an upload that breaks off leaves neither a file nor rows, and is no bug", async () => {
    expect(await begin({ cookie: admin.cookie, "content-length": 1_000_000 }, "break off")).toBe("broken off")
    await expect.poll(spooled).toEqual([])
    expect(await rows()).toEqual({ prompts: 0, runs: 0 })
    expect(server.log).toEqual([])
  })

  test.each([
    ["prompts", () => path()],
    ["a glossary", () => "/api/glossaries/imports?name=a&file=b&classification=UNCLASSIFIED"],
  ])("an upload of %s by nobody is refused before it has arrived", async (_name, target) => {
    expect(await begin({ "content-length": 1_000_000 }, "wait", target())).toBe("401")
    expect(await spooled()).toEqual([])
  })

  test("an empty body is refused as an empty file", async () => {
    expect(await (await upload("")).json()).toMatchObject({ kind: "refused", issues: [{ code: "empty-file" }] })
  })

  test("a line of 12 MB is read, and its text refused by its length", async () => {
    const response = await upload(`${row("a")}\n${row("x".repeat(12 * 1024 * 1024))}\n`)
    expect(await response.json()).toMatchObject({
      kind: "done",
      counts: { rows: 2, prompts: 1, errors: 1 },
      issues: [{ line: 2, field: "responses.0.text" }],
    })
  })

  test("a line over 16 MiB is passed over, and the next is read", async () => {
    const response = await upload(`${row("x".repeat(17 * 1024 * 1024))}\n${row("a")}\n`)
    expect(await response.json()).toMatchObject({
      counts: { rows: 2, prompts: 1, errors: 1 },
      issues: [{ line: 1, code: "too-long" }],
    })
  })

  test("a file with a defect is refused as a whole when asked so", async () => {
    const response = await upload(`${row("a")}\n{}\n`, "file=a.jsonl&onDefect=refuse")
    expect(await response.json()).toMatchObject({ kind: "refused", counts: { rows: 2, errors: 1, prompts: 0 } })
  })

  test("an export that is broken off is recorded as failed, and the next one whole", async () => {
    await upload(
      Array.from({ length: 150 }, (_, at) => row(`${at} ${"long ".repeat(40_000)}`).replace("Q", `Q${at}`)).join("\n"),
    )
    const labeler = await signedIn(server, `l-${projectId}@test.example`, "labeler")
    const post = (name: string, body: unknown, cookie = labeler.cookie) =>
      fetch(`${server.url}/api/trpc/${name}`, {
        method: "POST",
        headers: { cookie, "content-type": "application/json" },
        body: JSON.stringify(body),
      }).then((response) => response.json())
    await post("projects.setMember", { projectId, userId: labeler.id, role: "labeler" }, admin.cookie)
    for (;;) {
      const { result } = await post("labeling.claimNext", { projectId, holding: [] })
      if (result.data.kind !== "task") break
      const { assignmentId, token, responses } = result.data.task
      const verdict = { outcome: "prefer", preferredId: responses[0].id, strength: 2 }
      await post("labeling.submit", { judgmentId: crypto.randomUUID(), assignmentId, token, verdict, activeMs: 1 })
    }
    const url = `${server.url}/api/projects/${projectId}/exports/trl_preference.jsonl`
    const stop = new AbortController()
    const response = await fetch(url, { headers: { cookie: admin.cookie }, signal: stop.signal })
    await response.body?.getReader().read()
    stop.abort()
    const runs = async () => {
      const { db, tables } = server.services.store.read
      const all = (await db.select().from(tables.exportRun)).filter((one) => one.projectId === projectId)
      return all.map(({ state, sha256 }) => `${state} ${sha256 === null ? "unsigned" : "signed"}`)
    }
    await expect.poll(runs).toEqual(["failed unsigned"])
    const whole = await (await fetch(url, { headers: { cookie: admin.cookie } })).text()
    expect(whole.trim().split("\n")).toHaveLength(150)
    expect(await runs()).toEqual(["failed unsigned", "done signed"])
  })
})
