import { type ChildProcess, spawn } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { mkdtemp, rm } from "node:fs/promises"
import { request } from "node:http"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { cookieOf, signIn } from "../support/people.ts"

const MAIN = join(import.meta.dirname, "../../apps/server/src/main.ts")
const MIB = 1024 * 1024
const PIECE = Buffer.from(`term,definition\n${"mast,A pole that carries an antenna.\n".repeat(28_000)}`)

/** The most memory that a process has had, in bytes; Linux tells it. */
const peakOf = (pid: number): number =>
  Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) * 1024

let data: string
let child: ChildProcess
let url: string
let cookie: string

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), "readback-large-"))
  const env = { ...process.env, READBACK_DATA: data, PORT: "0", DATABASE_URL: "" }
  child = spawn(process.execPath, [MAIN, "--demo"], { env, stdio: ["ignore", "pipe", "inherit"] })
  url = await new Promise<string>((resolve, reject) => {
    let output = ""
    child.stdout?.on("data", (chunk: Buffer) => {
      output += chunk.toString()
      const found = /ready: +(http:\S+)/.exec(output)?.[1]
      if (found !== undefined) resolve(found)
    })
    child.on("exit", (code) => reject(new Error(`The server ended with ${code}: ${output}`)))
  })
  cookie = cookieOf(await signIn(url, "linguist@demo.example", "readback-demo"))
}, 120_000)
afterAll(async () => {
  child.kill("SIGKILL")
  await rm(data, { recursive: true, force: true })
})

interface Answer {
  readonly status: number | undefined
  readonly sent: number
}

/** Sends a file piece by piece as long as the server takes it; answers its status and how much it took. */
function sendLarge(
  headers: Readonly<Record<string, string | number>>,
  piece: Buffer = PIECE,
  length = 200_000_000,
): Promise<Answer> {
  const query = new URLSearchParams({ name: "Large", file: "large.csv", classification: "UNCLASSIFIED" }).toString()
  return new Promise((resolve, reject) => {
    let sent = 0
    let status: number | undefined
    const sending = request(`${url}/api/glossaries/imports?${query}`, {
      method: "POST",
      headers: { cookie, ...headers },
    })
    sending.on("response", (response) => {
      status = response.statusCode
      response.resume()
      response.on("end", () => resolve({ status, sent }))
      response.on("error", () => resolve({ status, sent }))
    })
    // The server may hang up once it has answered.
    sending.on("error", (error) => (status === undefined ? reject(error) : resolve({ status, sent })))
    const more = () => {
      if (status !== undefined) return
      if (sent >= length) return void sending.end()
      sent += piece.length
      if (sending.write(piece)) setImmediate(more)
      else sending.once("drain", more)
    }
    more()
  })
}

test.skipIf(!existsSync("/proc/self/status"))(
  "a file of 200 MB is refused while it arrives, in bounded memory, and the server goes on",
  { timeout: 120_000 },
  async () => {
    const pid = child.pid ?? 0
    const before = peakOf(pid)
    const { status, sent } = await sendLarge({ "transfer-encoding": "chunked" })
    expect(status).toBe(413)
    expect(sent).toBeLessThan(150_000_000)
    expect(peakOf(pid) - before).toBeLessThan(300 * MIB)
    expect((await fetch(`${url}/api/health`)).status).toBe(200)
    const { glossaries } = await (
      await fetch(`${url}/api/trpc/glossaries.list`, { headers: { cookie } })
    )
      .json()
      .then(({ result }: { result: { data: readonly { name: string }[] } }) => ({ glossaries: result.data }))
    expect(glossaries.map(({ name }) => name)).not.toContain("Large")
  },
)

test.skipIf(!existsSync("/proc/self/status")).each([
  ["lists within each other", "["],
  ["empty lists", "[],"],
  ["elements within each other", "<a>"],
  ["rows without a term", "conceptId,term,status\n"],
])("60 MB of %s are read in bounded memory", { timeout: 120_000 }, async (_name, text) => {
  const pid = child.pid ?? 0
  const before = peakOf(pid)
  const piece = Buffer.from(text.repeat(Math.ceil(MIB / text.length)))
  expect((await sendLarge({ "transfer-encoding": "chunked" }, piece, 60_000_000)).status).toBe(200)
  expect(peakOf(pid) - before).toBeLessThan(400 * MIB)
  expect((await fetch(`${url}/api/health`)).status).toBe(200)
})

test("a file that says that it is too large is refused before it is taken", async () => {
  const { status, sent } = await sendLarge({ "content-length": 200_000_000 })
  expect(status).toBe(413)
  expect(sent).toBeLessThan(20_000_000)
})
