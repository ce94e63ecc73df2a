import { openStore } from "@readback/store"
import { afterEach, beforeEach, expect, test } from "vitest"
import { demoDatabases, type DemoProgram, demoProgram } from "../support/demo-program.ts"
import { cookieOf, signIn } from "../support/people.ts"

let demo: DemoProgram
beforeEach(async () => {
  demo = await demoProgram()
})
afterEach(() => demo.remove())

test.each(demoDatabases())(
  "an acknowledged judgment survives the sudden death of a server on %s",
  { timeout: 120_000 },
  async (_name, make) => {
    const database = await make()
    const url = await demo.start(database.url)
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
    await demo.kill()

    const store = await openStore(database.url, demo.data)
    const { db, tables } = store.read
    expect((await db.select().from(tables.judgment)).map((row) => row.id).toSorted()).toEqual(judged.toSorted())
    expect((await db.select().from(tables.rewrite)).map((row) => row.id).toSorted()).toEqual(judged.toSorted())
    await store.close()

    const again = await demo.start(database.url)
    const back = cookieOf(await signIn(again, "labeler@demo.example", "readback-demo"))
    const input = encodeURIComponent(JSON.stringify({ projectId, since: "2020-01-01T00:00:00Z" }))
    const progress = await fetch(`${again}/api/trpc/labeling.progress?input=${input}`, { headers: { cookie: back } })
    expect((await progress.json()).result.data).toMatchObject({ total: 5 })
    await demo.kill()
    await database.drop()
  },
)
