import { type ChildProcess, spawn } from "node:child_process"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { openStore } from "@readback/store"
import { createTestDatabase } from "@readback/store/testing"
import { afterEach, beforeEach, expect, test } from "vitest"
import { cookieOf, signIn } from "../support/people.ts"

const MAIN = join(import.meta.dirname, "../../apps/server/src/main.ts")
let data: string
let child: ChildProcess | undefined

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), "readback-kill-"))
})
afterEach(async () => {
  child?.kill("SIGKILL")
  await rm(data, { recursive: true, force: true })
})

/** Starts the demo as a program of its own; answers its address. */
function startDemo(databaseUrl: string): Promise<string> {
  const env = { ...process.env, READBACK_DATA: data, PORT: "0", DATABASE_URL: databaseUrl }
  const started = spawn(process.execPath, [MAIN, "--demo"], { env, stdio: ["ignore", "pipe", "inherit"] })
  child = started
  return new Promise((resolve, reject) => {
    let output = ""
    started.stdout.on("data", (chunk: Buffer) => {
      output += chunk.toString()
      const url = /ready: +(http:\S+)/.exec(output)?.[1]
      if (url !== undefined) resolve(url)
    })
    started.on("exit", (code) => reject(new Error(`The server ended with ${code}: ${output}`)))
  })
}

async function kill(): Promise<void> {
  const ended = new Promise((resolve) => child?.once("exit", resolve))
  child?.kill("SIGKILL")
  await ended
}

/** Each database that the demo can run on: its address, and how to do away with it. */
const databases: Readonly<Record<string, () => Promise<{ url: string; drop: () => Promise<void> }>>> = {
  SQLite: async () => ({ url: "", drop: async () => undefined }),
}
const serverUrl = process.env["TEST_DATABASE_URL"]
if (serverUrl !== undefined) Object.assign(databases, { PostgreSQL: () => createTestDatabase(serverUrl) })

test.each(Object.entries(databases))(
  "an acknowledged judgment survives the sudden death of a server on %s",
  { timeout: 120_000 },
  async (_name, make) => {
    const database = await make()
    const url = await startDemo(database.url)
    const cookie = cookieOf(await signIn(url, "labeler@demo.example", "readback-demo"))
    const post = async (name: string, body: unknown) => {
      const response = await fetch(`${url}/api/trpc/${name}`, {
        method: "POST",
        headers: { cookie, "content-type": "application/json" },
        body: JSON.stringify(body),
      })
      return (await response.json()).result.data
    }
    const projects = await (await fetch(`${url}/api/trpc/projects.list`, { headers: { cookie } })).json()
    const projectId: string = projects.result.data[0].id
    const judged: string[] = []
    for (let turn = 0; turn < 5; turn++) {
      const { task } = await post("labeling.claimNext", { projectId, holding: [] })
      const judgmentId = crypto.randomUUID()
      const rewrite = { baseResponseId: task.responses[0].id, text: `Rewritten ${turn}` }
      const { assignmentId, token } = task
      await post("labeling.submit", {
        judgmentId,
        assignmentId,
        token,
        verdict: { outcome: "tie" },
        rewrite,
        activeMs: 1,
      })
      judged.push(judgmentId)
    }
    await kill()

    const store = await openStore(database.url, data)
    const { db, tables } = store.read
    expect((await db.select().from(tables.judgment)).map((row) => row.id).toSorted()).toEqual(judged.toSorted())
    expect((await db.select().from(tables.rewrite)).map((row) => row.id).toSorted()).toEqual(judged.toSorted())
    await store.close()

    const again = await startDemo(database.url)
    const back = cookieOf(await signIn(again, "labeler@demo.example", "readback-demo"))
    const input = encodeURIComponent(JSON.stringify({ projectId, since: "2020-01-01T00:00:00Z" }))
    const progress = await fetch(`${again}/api/trpc/labeling.progress?input=${input}`, { headers: { cookie: back } })
    expect((await progress.json()).result.data).toMatchObject({ total: 5 })
    await kill()
    await database.drop()
  },
)
