import { access, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises"
import { createServer, type Server } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { openStore } from "@readback/store"
import { DatabaseSync } from "node:sqlite"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { readConfig, startServer } from "../support/server.ts"

const SECRET = "0123456789abcdef0123456789abcdef"
const quiet = { webDirectory: undefined, log: () => undefined, progress: () => undefined }

describe("starting", () => {
  let data: string
  const stops: (() => Promise<void>)[] = []
  beforeEach(async () => {
    data = await mkdtemp(join(tmpdir(), "readback-start-"))
  })
  afterEach(async () => {
    for (const stop of stops.splice(0)) await stop()
    await rm(data, { recursive: true })
  })

  const start = async (mode: "demo" | "production", environment: NodeJS.ProcessEnv = {}) => {
    const given = { READBACK_DATA: data, READBACK_SECRET: SECRET, PORT: "0", HOST: "127.0.0.1", ...environment }
    const server = await startServer(readConfig(mode, given), quiet)
    stops.push(() => server.stop())
    return server
  }
  const startAndStop = async (mode: "demo" | "production") => {
    await start(mode)
    await stops.pop()?.()
  }
  const setUp = (port: number, token: string) =>
    fetch(`http://127.0.0.1:${port}/api/trpc/account.createFirstAdmin`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        token,
        name: "First",
        email: `${crypto.randomUUID()}@test.example`,
        password: "long enough",
      }),
    })
  const occupy = async (): Promise<number> => {
    const taken: Server = createServer()
    await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve))
    stops.push(() => new Promise((resolve) => taken.close(() => resolve())))
    const address = taken.address()
    return typeof address === "object" && address !== null ? address.port : 0
  }

  test("removes uploads that an earlier process left when it was killed", async () => {
    await mkdir(join(data, "uploads"))
    await writeFile(join(data, "uploads", "cut-off"), "half a file")
    await start("production")
    await expect(access(join(data, "uploads", "cut-off"))).rejects.toThrow()
  })

  test.each<[string, NodeJS.ProcessEnv, RegExp]>([
    ["without a secret", { READBACK_SECRET: "" }, /READBACK_SECRET is not set/],
    ["with a short secret", { READBACK_SECRET: "short" }, /READBACK_SECRET: needs at least 32 characters/],
    ["on a port that is none", { PORT: "70000" }, /PORT: /],
    ["on a port that is no number", { PORT: "http" }, /PORT: /],
    ["under a URL that is none", { READBACK_URL: "readback" }, /READBACK_URL: /],
    ["with a level named twice", { READBACK_CLASSIFICATIONS: "A,B,A" }, /names a level twice/],
    ["with an empty level", { READBACK_CLASSIFICATIONS: "A,,B" }, /has an empty entry/],
    ["on a database of an unknown kind", { DATABASE_URL: "mysql://x" }, /DATABASE_URL must start with/],
  ])("%s is refused in words", async (_name, environment, message) => {
    await expect(start("production", environment)).rejects.toThrow(message)
  })

  test("production begins empty, and its one-time token makes one administrator", async () => {
    const { port, setupToken } = await start("production")
    expect((await setUp(port, "guess")).status).toBe(404)
    expect((await setUp(port, setupToken ?? "")).status).toBe(200)
    const again = await setUp(port, setupToken ?? "")
    expect(again.status).toBe(409)
    expect(await again.text()).toContain("already has its first account")
  })

  test("two uses of the one-time token at once make one administrator", async () => {
    const { port, setupToken } = await start("production")
    const answers = await Promise.all(Array.from({ length: 4 }, () => setUp(port, setupToken ?? "")))
    expect(answers.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([200, 409, 409, 409])
  })

  test("production with an account offers no token", async () => {
    const first = await start("production")
    await setUp(first.port, first.setupToken ?? "")
    await stops.pop()?.()
    expect((await start("production")).setupToken).toBeUndefined()
  })

  test("production refuses a database of the demo", { timeout: 60_000 }, async () => {
    await startAndStop("demo")
    await expect(start("production")).rejects.toThrow("holds demo accounts, whose password is public")
  })

  test("the demo refuses a database of production", async () => {
    const { port, setupToken } = await start("production")
    await setUp(port, setupToken ?? "")
    await stops.pop()?.()
    await expect(start("demo")).rejects.toThrow("holds real accounts")
  })

  test("a database of a newer program is refused, and stays as it is", async () => {
    await startAndStop("production")
    const database = new DatabaseSync(join(data, "readback.sqlite"))
    database.exec("insert into schema_migration values ('9999_future', '2030-01-01')")
    const applied = () => database.prepare("select tag from schema_migration order by tag").all()
    const before = applied()
    await expect(start("production")).rejects.toThrow(/written by a newer Readback: it holds 9999_future/)
    expect(applied()).toEqual(before)
    database.close()
  })

  test("material of a level that the settings do not list is refused", async () => {
    const store = await openStore(undefined, data)
    const at = new Date()
    await store.write(async (tx) => {
      await tx.db.insert(tx.tables.site).values({ id: "s", name: "S", createdAt: at })
      const glossary = { id: "g", name: "G", language: "en", classification: "COSMIC", createdBy: null, createdAt: at }
      await tx.db.insert(tx.tables.glossary).values(glossary)
    })
    await store.close()
    await expect(start("production")).rejects.toThrow(/marked COSMIC, which READBACK_CLASSIFICATIONS does not list/)
  })

  test("production refuses a taken port", async () => {
    const port = await occupy()
    await expect(start("production", { PORT: String(port) })).rejects.toThrow(
      `Port ${port} is taken by another program`,
    )
  })

  test("the demo takes another port than a taken one", { timeout: 60_000 }, async () => {
    const port = await occupy()
    const server = await start("demo", { PORT: String(port) })
    expect(server.port).not.toBe(port)
    expect((await fetch(`http://127.0.0.1:${server.port}/api/health`)).status).toBe(200)
  })
})
