import { createReadStream, mkdtempSync, rmSync, statSync } from "node:fs"
import { open } from "node:fs/promises"
import { tmpdir } from "node:os"
import { basename, join } from "node:path"
import { createInterface } from "node:readline"
import { DatabaseSync } from "node:sqlite"
import { importPrompts } from "@readback/pipeline"
import { openInstallation } from "@readback/pipeline/testing"
import { judgedFile } from "../data-releases/judged-file.ts"

/** What one import took. */
export interface ImportRun {
  readonly fileMegabytes: number
  readonly seconds: number
  readonly rowsPerSecond: number
  readonly startMegabytes: number
  readonly peakMegabytes: number
  readonly againSeconds?: number
}

const [path = "", rowsGiven = "0", format = ""] = process.argv.slice(2)
const rows = Number(rowsGiven)
const megabytes = (bytes: number): number => Math.round(bytes / 10_000) / 100
const size = statSync(path).size

async function bare(): Promise<{ seconds: number; start: number }> {
  const folder = mkdtempSync(join(tmpdir(), "readback-bare-"))
  const database = new DatabaseSync(join(folder, "bare.sqlite"))
  database.exec("pragma journal_mode = wal; pragma synchronous = normal")
  database.exec(
    "create table prompt (id text primary key, messages text); create table response (id text primary key, prompt_id text, model text, text text)",
  )
  const prompt = database.prepare("insert into prompt values (?, ?)")
  const response = database.prepare("insert into response values (?, ?, ?, ?)")
  const start = process.memoryUsage.rss()
  const begun = performance.now()
  let at = 0
  database.exec("begin")
  for await (const line of createInterface({ input: createReadStream(path) })) {
    const row = JSON.parse(line) as { id: string; prompt: unknown; responses: { text: string; model: string }[] }
    prompt.run(row.id, JSON.stringify(row.prompt))
    for (const [n, { text, model }] of row.responses.entries()) response.run(`${row.id}-${n}`, row.id, model, text)
    at += 1
    if (at % 50 === 0) database.exec("commit; begin")
  }
  database.exec("commit")
  const seconds = (performance.now() - begun) / 1_000
  database.close()
  rmSync(folder, { recursive: true })
  if (at !== rows) throw new Error(`The bare loop read ${at} rows of ${rows}`)
  return { seconds, start }
}

async function ours(): Promise<{ seconds: number; start: number; again: number }> {
  const installation = await openInstallation(judgedFile().database)
  const project = await installation.project({ settings: { overlap: 2 } })
  const file = {
    name: basename(path),
    open: () => createReadStream(path, { highWaterMark: 256 * 1024 }),
    random: {
      byteLength: size,
      slice: async (start: number, end: number) => {
        const handle = await open(path)
        const bytes = new Uint8Array(end - start)
        await handle.read(bytes, 0, bytes.length, start)
        await handle.close()
        return bytes.buffer
      },
    },
  }
  const send = () => importPrompts(project.admin, { projectId: project.id, file, onDefect: "keep-good" })
  const start = process.memoryUsage.rss()
  const begun = performance.now()
  const { counts } = await send()
  const seconds = (performance.now() - begun) / 1_000
  if (counts.prompts !== rows || counts.comparisons !== rows || counts.errors > 0)
    throw new Error(JSON.stringify(counts))
  const begunAgain = performance.now()
  const second = await send()
  const again = (performance.now() - begunAgain) / 1_000
  if (second.counts.duplicates !== rows) throw new Error(JSON.stringify(second.counts))
  await installation.close()
  return { seconds, start, again }
}

const { seconds, start, ...more } = format === "bare" ? { ...(await bare()) } : await ours()
const run: ImportRun = {
  fileMegabytes: megabytes(size),
  seconds: Math.round(seconds * 100) / 100,
  rowsPerSecond: Math.round(rows / seconds),
  startMegabytes: megabytes(start),
  peakMegabytes: megabytes(process.resourceUsage().maxRSS * 1_024),
  ...("again" in more ? { againSeconds: Math.round(more.again * 100) / 100 } : {}),
}
process.stdout.write(JSON.stringify(run))
