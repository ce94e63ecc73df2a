import { mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createHash } from "node:crypto"
import { actorOf, judgeNext } from "@readback/pipeline/testing"
import { afterAll, beforeAll, expect, test } from "vitest"
// @boundaries-ignore the program is run as its users run it
import { runProgram } from "../../apps/cli/src/run-program.ts"
// @boundaries-ignore the program is run as its users run it
import { runReadback } from "../../apps/cli/src/testing/run-readback.ts"
import type { Someone } from "../support/people.ts"
import {
  type ChatEndpoint,
  contextFor,
  startChatEndpoint,
  startReleaseRunner,
  startTestServer,
  type TestServer,
} from "../support/server.ts"
import { makeWorld, type World } from "../support/world.ts"

let server: TestServer
let world: World
let folder: string
let key: string
let endpoint: ChatEndpoint
let releases: ReturnType<typeof startReleaseRunner>
beforeAll(async () => {
  server = await startTestServer({ generationPace: { attempts: 5, firstWaitMs: 5, longestWaitMs: 40 } })
  world = await makeWorld(server)
  folder = mkdtempSync(join(tmpdir(), "readback-program-"))
  key = await keyOf(world.members.get("engineer") as Someone, [
    "imports",
    "exports",
    "generation",
    "measures",
    "projects",
  ])
  endpoint = await startChatEndpoint({ seed: 3, retryAfterMs: 10 })
  releases = startReleaseRunner(
    contextFor(server.services, { kind: "system", name: "test" }),
    { databaseUrl: undefined, dataDirectory: server.services.dataDirectory },
    (line) => server.log.push(line),
  )
})
afterAll(async () => {
  await releases.stop()
  await endpoint.stop()
  await server.stop()
})

async function keyOf(owner: Someone, scopes: readonly string[]): Promise<string> {
  const answer = await fetch(`${server.url}/api/trpc/keys.create`, {
    method: "POST",
    headers: { cookie: owner.cookie, "content-type": "application/json" },
    body: JSON.stringify({ name: "Program", scopes, days: 1 }),
  })
  return ((await answer.json()) as { result: { data: { key: string } } }).result.data.key
}
const environment = (env: Record<string, string>) => ({
  READBACK_URL: server.url,
  READBACK_API_KEY: key,
  XDG_CONFIG_HOME: folder,
  NO_COLOR: "1",
  ...env,
})
/** Runs the program as a process of its own. */
const runApart = (args: readonly string[], env: Record<string, string> = {}, input = "") =>
  runReadback(args, { input, env: environment(env) })

/** Runs the program in this process, which does not wait for another one to load. */
async function run(args: readonly string[], env: Record<string, string> = {}) {
  const given = environment(env)
  const before = Object.keys(given).map((name) => [name, process.env[name]] as const)
  Object.assign(process.env, given)
  const [out, err]: [string[], string[]] = [[], []]
  const code = await runProgram(args, {
    stdin: (async function* () {})(),
    isColoured: false,
    isWatched: false,
    askSecret: undefined,
    write: async (data) => void out.push(Buffer.from(data).toString()),
    note: (line) => void err.push(`${line}\n`),
    progress: () => undefined,
  }).finally(() => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  })
  return { code, out: out.join(""), err: err.join("") }
}
const fileOf = (name: string, content: string) => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

test("login keeps what the server accepts, for its owner only, and forgets it again", async () => {
  const bare = { READBACK_URL: "", READBACK_API_KEY: "" }
  expect(await runApart(["project", "list"], bare)).toMatchObject({
    code: 3,
    err: expect.stringMatching(/not signed in/),
  })
  const wrong = await runApart(["login", server.url], bare, "rb_wrong\n")
  expect(wrong).toMatchObject({ code: 3, err: expect.stringMatching(/not valid/) })
  const right = await runApart(["login", server.url], bare, `${key}\n`)
  expect(right).toMatchObject({ code: 0, out: expect.stringMatching(/Signed in to .* as engineer@member.example/) })
  expect(right.out + right.err).not.toContain(key)
  expect(statSync(join(folder, "readback/credentials.json")).mode & 0o777).toBe(0o600)
  expect(await runApart(["project", "list"], bare)).toMatchObject({
    code: 0,
    out: expect.stringMatching(/World project/),
  })
  expect((await runApart(["login", "--forget"], bare)).code).toBe(0)
  expect((await runApart(["project", "list"], bare)).code).toBe(3)
})

test("files are imported with what is wrong in them, by name or id, and the exit code tells", async () => {
  const good = fileOf("good.jsonl", '{"prompt":"Program?","chosen":"Yes","rejected":"No"}\n')
  const bad = fileOf("bad.csv", "prompt,response_a,response_b\nWhole?,a,b\nHalf?,a,\n")
  const both = await run(["import", "--project", "World project", good, bad])
  expect(both.code).toBe(1)
  expect(both.out).toBe(
    "good.jsonl: 1 prompt, 2 responses, 1 comparison added (1 row of trl_preference)\n" +
      "bad.csv: 1 prompt, 2 responses, 1 comparison added (2 rows of table, 1 error)\n",
  )
  expect(both.err).toMatch(/line 3: "responses" needs at least 2/)
  const again = await run(["import", "--project", world.projectId, "--json", good])
  expect(again.code).toBe(0)
  expect(JSON.parse(again.out)).toMatchObject({ state: "done", counts: { duplicates: 1 } })
  const columns = ["--columns", "Frage=prompt,eins=response,zwei=response", "--refuse"]
  const own = fileOf("own.csv", "Frage,eins,zwei\nWie?,So.,Anders.\n")
  expect((await run(["import", "--project", "World project", ...columns, own])).code).toBe(0)
  const refused = fileOf("refused.csv", "Frage,eins,zwei\nWie noch?,So.,\n")
  expect(await run(["import", "--project", "World project", ...columns, refused])).toMatchObject({
    code: 1,
    out: expect.stringMatching(/refused, nothing was stored/),
  })
})

test("a training file is written whole or not at all", async () => {
  const output = join(folder, "items.jsonl")
  const written = await run([
    "export",
    "--project",
    "World project",
    "--target",
    "trl_prompts",
    "--output",
    output,
    "--json",
  ])
  expect(written.code).toBe(0)
  const bytes = readFileSync(output)
  const sha256 = createHash("sha256").update(bytes).digest("hex")
  const report = JSON.parse(written.out) as { rows: number }
  expect(report).toMatchObject({ target: "trl_prompts", bytes: bytes.length, sha256 })
  const piped = await run(["export", "--project", "World project", "--target", "trl_prompts"])
  expect([piped.code, piped.out, piped.err]).toEqual([0, bytes.toString(), ""])
  expect(await run(["export", "--project", "World project", "--target", "trl_preferences"])).toMatchObject({
    code: 2,
    err: expect.stringMatching(/Did you mean trl_preference\?/),
  })
  const nowhere = join(folder, "no such folder/x.jsonl")
  expect(
    await run(["export", "--project", "World project", "--target", "trl_prompts", "--output", nowhere]),
  ).toMatchObject({ code: 2, err: expect.stringMatching(/cannot be written/) })
})

test("agreement and leaderboard are printed as tables and as JSON", async () => {
  const agreement = await run(["agreement", "--project", "World project"])
  expect(agreement).toMatchObject({ code: 0, out: expect.stringMatching(/PAIRS +JUDGMENTS +ORDINAL/) })
  expect((await run(["agreement", "--project", "World project", "--fail-under", "0.5"])).code).toBe(1)
  const board = await run(["leaderboard", "--project", "World project", "--json"])
  expect(JSON.parse(board.out)).toMatchObject({ models: [] })
})

test("a key that does not allow it, a project that is not there, and a server that is not there are told apart", async () => {
  const narrow = await keyOf(world.members.get("engineer") as Someone, ["imports"])
  expect(await run(["leaderboard", "--project", "World project"], { READBACK_API_KEY: narrow })).toMatchObject({
    code: 3,
    err: expect.stringMatching(/API key is for imports/),
  })
  expect(await run(["agreement", "--project", "World projekt"])).toMatchObject({
    code: 3,
    err: expect.stringMatching(/Did you mean "World project"\?/),
  })
  expect(await run(["agreement", "--project", "World project"], { READBACK_URL: "http://127.0.0.1:1" })).toMatchObject({
    code: 4,
    err: expect.stringMatching(/cannot be reached/),
  })
})

test("the key does not follow a redirection to another address", async () => {
  const seen: (string | undefined)[] = []
  const other = createServer((request, response) => {
    seen.push(request.headers.authorization)
    response.end("{}")
  }).listen(0)
  const elsewhere = `http://127.0.0.1:${(other.address() as AddressInfo).port}`
  const redirecting = createServer((_request, response) =>
    response.writeHead(302, { location: elsewhere }).end(),
  ).listen(0)
  const url = `http://127.0.0.1:${(redirecting.address() as AddressInfo).port}`
  expect((await run(["project", "list"], { READBACK_URL: url })).code).toBe(4)
  expect(seen).toEqual([])
  other.close()
  redirecting.close()
})

test("models answer, and the exit code tells whether all did", async () => {
  const made = await fetch(`${server.url}/api/trpc/generation.createEndpoint`, {
    method: "POST",
    headers: { cookie: (world.members.get("engineer") as Someone).cookie, "content-type": "application/json" },
    body: JSON.stringify({ name: "Local", baseUrl: endpoint.baseUrl, classification: "CUI", models: ["demo-plain"] }),
  })
  expect(made.status).toBe(200)
  const base = ["generate", "--project", "World project", "--models", "Local"]
  expect(await run([...base, "--dry-run"])).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+ calls\n$/) })
  const done = await run([...base, "--name", "Program run", "--pairing", "across-models", "--seed", "1"])
  expect(done).toMatchObject({ code: 0, out: expect.stringMatching(/Program run: done, (\d+) of \1 calls answered/) })
  const limited = await run([...base, "--samples", "2", "--max-requests", "3", "--json"])
  expect(limited.code).toBe(1)
  expect(JSON.parse(limited.out)).toMatchObject({ state: "paused", reason: expect.stringMatching(/requests/) })
  expect(await run(["generate", "--project", "World project", "--models", "Lokal/m"])).toMatchObject({
    code: 2,
    err: expect.stringMatching(/Did you mean Local\?/),
  })
})

test("a release is made, downloaded in parts, checked, and compared", async () => {
  const labeler = contextFor(
    server.services,
    await actorOf(server.services.store, world.members.get("labeler")?.id ?? ""),
  )
  for (let count = 0; count < 5; count += 1) await judgeNext(labeler, world.projectId, "2First")
  const project = ["--project", "World project"]
  const first = await run([
    "release",
    "create",
    ...project,
    "--name",
    "One",
    "--targets",
    "trl_preference/parquet,judgements",
  ])
  expect(first).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^Release 1, One: \d+ files, hash [0-9a-f]{64}\n$/),
  })
  const to = join(folder, "release-1")
  const download = ["release", "download", "1", ...project, "--to", to]
  const downloaded = await run(download)
  expect(downloaded.code).toBe(0)
  const [sha256 = "", path = ""] = (downloaded.out.split("\n").find((line) => line.includes("judgements")) ?? "").split(
    "  ",
  )
  const whole = readFileSync(path)
  expect(createHash("sha256").update(whole).digest("hex")).toBe(sha256)

  writeFileSync(`${path}.part`, whole.subarray(0, 100))
  writeFileSync(path, "damaged")
  expect((await run(download)).code).toBe(0)
  expect(readFileSync(path)).toEqual(whole)
  writeFileSync(`${path}.part`, Buffer.alloc(whole.length, 1))
  writeFileSync(path, "damaged again")
  expect((await run(download)).code).toBe(0)
  expect(readFileSync(path)).toEqual(whole)

  for (let count = 0; count < 2; count += 1) await judgeNext(labeler, world.projectId, "2Second")
  const recipe = fileOf("recipe.json", '{"name":"Two","targets":[{"target":"judgements"},{"target":"trl_preference"}]}')
  expect((await run(["release", "create", ...project, "--recipe", recipe])).code).toBe(0)
  const diff = await run(["release", "diff", "1", "newest", ...project, "--json"])
  expect(diff.code).toBe(1)
  expect(JSON.parse(diff.out)).toMatchObject({ targets: expect.any(Array) })
  const same = await run(["release", "diff", "2", "2", ...project])
  expect(same).toMatchObject({ code: 0, err: expect.stringMatching(/Nothing differs/) })
  expect(await run(["release", "download", "9", ...project, "--to", to])).toMatchObject({
    code: 3,
    err: expect.stringMatching(/There are: 2, 1/),
  })
  const broken = fileOf("broken.json", '{"name":"","targets":[]}')
  expect(await run(["release", "create", ...project, "--recipe", broken])).toMatchObject({
    code: 2,
    err: expect.stringMatching(/targets: /),
  })
})
