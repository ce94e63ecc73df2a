import { execFileSync } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { fileURLToPath } from "node:url"
import { openStore } from "@readback/store"
import { afterEach, beforeEach, expect, test } from "vitest"
import { type DemoProgram, demoProgram } from "../support/demo-program.ts"
import { type Call, callerOf } from "../support/generation.ts"
import { cookieOf, signIn } from "../support/people.ts"

const FILL = fileURLToPath(import.meta.resolve("../bench/fill-judged.ts"))
const JUDGED = 6_000
const WAIT_MS = 40_000

let demo: DemoProgram
beforeEach(async () => {
  demo = await demoProgram()
})
afterEach(() => demo.remove())

async function enter(): Promise<{ url: string; cookie: string; call: Call }> {
  const url = await demo.start()
  const cookie = cookieOf(await signIn(url, "admin@demo.example", "readback-demo"))
  return { url, cookie, call: callerOf(url, cookie) }
}

async function until<Value>(look: () => Value | undefined | Promise<Value | undefined>): Promise<Value> {
  for (const end = Date.now() + WAIT_MS; Date.now() < end; await sleep(5)) {
    const value = await look()
    if (value !== undefined) return value
  }
  throw new Error("It did not come to that")
}

interface Release {
  readonly state: string
  readonly reason: string | null
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly sha256: string }[]
}

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex")

test("a release is whole after the sudden death of the server that made it, and so is a download", async () => {
  const first = await enter()
  const [project] = (await first.call("projects.list")).data as { id: string }[]
  const projectId = project?.id ?? ""
  const store = await openStore("", demo.data)
  const people = (await store.read.db.select().from(store.read.tables.user)).map(({ id }) => id)
  await store.close()
  execFileSync(process.execPath, [
    FILL,
    join(demo.data, "readback.sqlite"),
    projectId,
    people.join(","),
    String(JUDGED),
  ])
  const formats = ["jsonl", "parquet"]
  const targets = ["trl_preference", "trl_reward", "judgements"].map((target) => ({ target, formats }))
  const asked = await first.call("dataReleases.create", { projectId, recipe: { name: "Cut off", targets } })
  expect(asked.status, asked.message).toBe(200)
  const { releaseId } = asked.data as { releaseId: string }
  const directory = join(demo.data, "data-releases", releaseId)
  const making = `${directory}.making`
  // Killed in the middle of writing, once there is something to lose.
  await until(() =>
    existsSync(making) &&
    readdirSync(making).some((name) => (statSync(join(making, name), { throwIfNoEntry: false })?.size ?? 0) > 500_000)
      ? true
      : undefined,
  )
  await demo.kill()
  expect([existsSync(directory), existsSync(making)]).toEqual([false, true])

  const second = await enter()
  const release = await until(async () => {
    const seen: Release = (await second.call("dataReleases.read", { releaseId })).data
    return seen.state === "waiting" || seen.state === "making" ? undefined : seen
  })
  expect(release).toMatchObject({ state: "done", reason: null })
  expect(readdirSync(join(demo.data, "data-releases"))).toEqual([releaseId])
  for (const file of release.files) expect(sha256(readFileSync(join(directory, file.name)))).toBe(file.sha256)
  const lines = readFileSync(join(directory, "judgements.train.jsonl"), "utf8").split("\n")
  expect(lines.length).toBeGreaterThan(JUDGED * 0.8)

  const [largest] = release.files.toSorted((a, b) => b.bytes - a.bytes)
  if (largest === undefined) throw new Error("no file")
  const at = (url: string) => `${url}/api/data-releases/${releaseId}/files/${largest.name}`
  const cut = await fetch(at(second.url), { headers: { cookie: second.cookie } })
  const etag = cut.headers.get("etag") ?? ""
  const had: Uint8Array[] = []
  const reader = cut.body?.getReader()
  const begun = await reader?.read()
  if (begun?.value !== undefined) had.push(begun.value)
  await demo.kill()
  for (;;) {
    const next = await reader?.read().catch(() => undefined)
    if (next?.value === undefined) break
    had.push(next.value)
  }
  const part = Buffer.concat(had)
  expect(part.length).toBeGreaterThan(0)
  expect(part.length).toBeLessThan(largest.bytes)

  const third = await enter()
  const rest = await fetch(at(third.url), {
    headers: { cookie: third.cookie, range: `bytes=${part.length}-`, "if-range": etag },
  })
  expect(rest.status).toBe(206)
  expect(sha256(Buffer.concat([part, Buffer.from(await rest.arrayBuffer())]))).toBe(largest.sha256)
}, 120_000)
