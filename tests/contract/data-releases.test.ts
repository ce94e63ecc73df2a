import { createHash } from "node:crypto"
import { setTimeout as sleep } from "node:timers/promises"
import { DataReleaseRecipe } from "@readback/domain"
import { createDataRelease, readDataRelease, resumeDataReleases, takeDataRelease } from "@readback/pipeline"
import { actorOf, judgeNext } from "@readback/pipeline/testing"
import { afterAll, beforeAll, expect, test } from "vitest"
import { contextFor, startReleaseRunner, startTestServer, type TestServer } from "../support/server.ts"
import { makeWorld, type World } from "../support/world.ts"

const JUDGED = 12
let server: TestServer
let world: World
let releaseId: string
let admin: ReturnType<typeof contextFor>
const contextOf = async (id = "") => contextFor(server.services, await actorOf(server.services.store, id))

const runner = () =>
  startReleaseRunner(
    contextFor(server.services, { kind: "system", name: "test" }),
    { databaseUrl: undefined, dataDirectory: server.services.dataDirectory },
    (line) => server.log.push(line),
  )
const made = async (id: string) => {
  const running = runner()
  try {
    for (let turn = 0; turn < 400; turn++) {
      const release = await readDataRelease(admin, { releaseId: id })
      if (release.state !== "waiting" && release.state !== "making") return release
      await sleep(25)
    }
    throw new Error(`The release was not made: ${server.log.join("; ")}`)
  } finally {
    await running.stop()
  }
}
const ask = () =>
  createDataRelease(admin, {
    projectId: world.projectId,
    recipe: DataReleaseRecipe.parse({
      name: "Contract",
      targets: [{ target: "judgements", formats: ["jsonl", "parquet"] }],
    }),
  })

beforeAll(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
  admin = await contextOf(world.members.get("admin")?.id)
  const labeler = await contextOf(world.members.get("labeler")?.id)
  for (let n = 0; n < JUDGED; n++) await judgeNext(labeler, world.projectId, "2First")
  ;({ releaseId } = await ask())
  await made(releaseId)
}, 30_000)
afterAll(() => server.stop())

const get = (file: string, headers: Record<string, string> = {}, who = world.members.get("engineer")?.cookie ?? "") =>
  fetch(`${server.url}/api/data-releases/${releaseId}/files/${file}`, { headers: { cookie: who, ...headers } })

test("a release is made in the background, in a thread of its own", async () => {
  const release = await readDataRelease(admin, { releaseId })
  expect(release).toMatchObject({ state: "done", progress: { step: "done" }, counts: { rows: JUDGED } })
  expect(server.log).toEqual([])
})

test("a download goes on where it broke off, as long as the file is the same", async () => {
  const { files } = await readDataRelease(admin, { releaseId })
  const file = files.find(({ name }) => name.endsWith(".parquet"))
  if (file === undefined) throw new Error("no file")
  const whole = await get(file.name)
  expect(whole.status).toBe(200)
  const etag = whole.headers.get("etag") ?? ""
  const bytes = Buffer.from(await whole.arrayBuffer())
  expect(createHash("sha256").update(bytes).digest("hex")).toBe(file.sha256)
  expect([etag, whole.headers.get("accept-ranges")]).toEqual([`"${file.sha256}"`, "bytes"])
  expect(whole.headers.get("content-disposition")).toContain(file.name)

  const rest = await get(file.name, { range: "bytes=100-", "if-range": etag })
  expect([rest.status, rest.headers.get("content-range")]).toEqual([206, `bytes 100-${file.bytes - 1}/${file.bytes}`])
  expect(Buffer.from(await rest.arrayBuffer()).equals(bytes.subarray(100))).toBe(true)

  const changed = await get(file.name, { range: "bytes=100-", "if-range": '"another"' })
  expect([changed.status, (await changed.arrayBuffer()).byteLength]).toEqual([200, file.bytes])
  const beyond = await get(file.name, { range: `bytes=${file.bytes}-` })
  expect([beyond.status, beyond.headers.get("content-range")]).toEqual([416, `bytes */${file.bytes}`])
  expect((await get(file.name, { "if-none-match": etag })).status).toBe(304)
  const head = await fetch(`${server.url}/api/data-releases/${releaseId}/files/${file.name}`, {
    method: "HEAD",
    headers: { cookie: world.members.get("engineer")?.cookie ?? "" },
  })
  expect([head.status, head.headers.get("content-length")]).toEqual([200, String(file.bytes)])
})

test("files are for those who may export in this project, and cleared for it", async () => {
  expect((await get("README.md", {}, world.members.get("labeler")?.cookie)).status).toBe(403)
  expect((await get("README.md", {}, world.strangers.get("engineer")?.cookie)).status).toBe(404)
  expect((await get("README.md", {}, world.underCleared.get("engineer")?.cookie)).status).toBe(404)
  expect((await get("README.md", {}, "none=none")).status).toBe(401)
  expect((await get("nothing.jsonl")).status).toBe(404)
  expect((await get("..%2F..%2Freadback.sqlite")).status).toBe(404)
})

test("changes and a patch are handed out as lines", async () => {
  const cookie = world.members.get("engineer")?.cookie ?? ""
  const at = `${server.url}/api/data-releases/${releaseId}`
  expect(await (await fetch(`${at}/changes/${releaseId}`, { headers: { cookie } })).text()).toBe("")
  const labeler = world.members.get("labeler")?.id ?? ""
  const patch = await (await fetch(`${at}/patch?labelers=${labeler}`, { headers: { cookie } })).text()
  expect(patch.trim().split("\n")).toHaveLength(JUDGED)
})

test("what a killed process was making is made at the next start", async () => {
  const { releaseId: id } = await ask()
  // Taken, and never heard of again.
  expect((await takeDataRelease(admin))?.id).toBe(id)
  expect(await resumeDataReleases(admin)).toBe(1)
  expect(await made(id)).toMatchObject({ state: "done", reason: null })
})
