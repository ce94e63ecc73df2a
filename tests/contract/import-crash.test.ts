import { setTimeout as sleep } from "node:timers/promises"
import { openStore } from "@readback/store"
import { afterEach, beforeEach, expect, test } from "vitest"
import { demoDatabases, type DemoProgram, demoProgram } from "../support/demo-program.ts"
import { callerOf } from "../support/generation.ts"
import { cookieOf, signIn } from "../support/people.ts"

const ROWS = 5_000

let demo: DemoProgram
beforeEach(async () => {
  demo = await demoProgram()
})
afterEach(() => demo.remove())

test.each(demoDatabases())(
  "an import goes on after the sudden death of the server on %s, and nothing is lost or counted twice",
  { timeout: 180_000 },
  async (_name, make) => {
    const database = await make()
    const url = await demo.start(database.url)
    const cookie = cookieOf(await signIn(url, "admin@demo.example", "readback-demo"))
    const call = callerOf(url, cookie)
    const made = await call("projects.create", { name: "Large", classification: "UNCLASSIFIED" })
    const { projectId } = made.data as { projectId: string }
    const rows = Array.from({ length: ROWS }, (_, at) =>
      JSON.stringify({ prompt: `Question ${at}`, chosen: `Yes ${at}`, rejected: `No ${at}` }),
    )
    const sent = await fetch(`${url}/api/projects/${projectId}/imports?file=p.jsonl&hold=yes`, {
      method: "POST",
      headers: { cookie },
      body: rows.join("\n"),
    })
    const { importId } = (await sent.json()) as { importId: string }
    await call("material.startImport", { projectId, importId, onDefect: "keep-good" })
    const read = async (address: string, session: string) => {
      const input = encodeURIComponent(JSON.stringify({ projectId, importId }))
      const answer = await fetch(`${address}/api/trpc/material.import?input=${input}`, { headers: { cookie: session } })
      return ((await answer.json()) as { result: { data: Run } }).result.data
    }
    for (let run = await read(url, cookie); (run.progress?.done ?? 0) < 500 || run.progress?.step !== "storing";) {
      if (run.state === "done") throw new Error("It was done before it could be interrupted")
      await sleep(5)
      run = await read(url, cookie)
    }
    await demo.kill()

    const again = await demo.start(database.url)
    const session = cookieOf(await signIn(again, "admin@demo.example", "readback-demo"))
    let run = await read(again, session)
    while (run.state === "running") {
      await sleep(50)
      run = await read(again, session)
    }
    const counts = { rows: ROWS, prompts: ROWS, responses: 2 * ROWS, comparisons: ROWS, duplicates: 0, errors: 0 }
    expect(run).toMatchObject({ state: "done", counts })
    await demo.kill()

    const store = await openStore(database.url, demo.data)
    const { db, tables } = store.read
    const prompts = (await db.select().from(tables.prompt)).filter((row) => row.projectId === projectId)
    expect(new Set(prompts.map(({ hash }) => hash)).size).toBe(ROWS)
    expect(prompts).toHaveLength(ROWS)
    await store.close()
    await database.drop()
  },
)

interface Run {
  readonly state: string
  readonly counts: Readonly<Record<string, number>>
  readonly progress: { readonly step: string; readonly done: number } | null
}
