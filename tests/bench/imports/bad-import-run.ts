import { Readable } from "node:stream"
import { createGzip, createZstdCompress, gzipSync } from "node:zlib"
import { importPrompts } from "@readback/pipeline"
import { openInstallation } from "@readback/pipeline/testing"
import { judgedFile } from "../data-releases/judged-file.ts"

const [name = "", gigabytes = "1"] = process.argv.slice(2)
const PIECE = Buffer.alloc(1024 * 1024, "a")
const pieces = Number(gigabytes) * 1024

function* long(before: string, after = ""): Generator<Uint8Array> {
  yield Buffer.from(before)
  for (let at = 0; at < pieces; at += 1) yield PIECE
  yield Buffer.from(after)
}

const row = '{"prompt":"Q","chosen":"a","rejected":"b"}\n'
const files: Readonly<Record<string, { readonly file: string; readonly open: () => AsyncIterable<Uint8Array> }>> = {
  "one-line": { file: "x.jsonl", open: () => Readable.from(long(`${row}{"prompt":"`, `"}\n${row}`)) },
  "one-line-csv": {
    file: "x.csv",
    open: () => Readable.from(long('prompt,response_a,response_b\nQ,a,b\nQ,"', '",b\n')),
  },
  "one-element": { file: "x.json", open: () => Readable.from(long('[{"prompt":"', '"}]')) },
  "gzip-bomb": { file: "x.jsonl.gz", open: () => Readable.from(long("")).pipe(createGzip()) },
  "zstd-bomb": { file: "x.jsonl.zst", open: () => Readable.from(long("")).pipe(createZstdCompress()) },
  "cut-gzip": { file: "x.jsonl.gz", open: () => Readable.from([gzipSync(row.repeat(50_000)).subarray(0, -9)]) },
  "many-defects": {
    file: "x.jsonl",
    open: () =>
      Readable.from(
        (function* () {
          const broken = Buffer.from("{broken\n".repeat(20_000))
          for (let at = 0; at < 200; at += 1) yield broken
        })(),
      ),
  },
}
const found = files[name]
if (found === undefined) throw new Error(`There is no case ${name}`)

const installation = await openInstallation(judgedFile().database)
const project = await installation.project()
const start = process.memoryUsage.rss()
let peak = start
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss())
}, 50)
const begun = performance.now()
const { kind, counts, issues } = await importPrompts(project.admin, {
  projectId: project.id,
  file: { name: found.file, open: found.open },
  onDefect: "keep-good",
})
clearInterval(watch)
const megabytes = (bytes: number): number => Math.round(bytes / 1_000_000)
process.stdout.write(
  JSON.stringify({
    case: name,
    seconds: Math.round((performance.now() - begun) / 100) / 10,
    startMegabytes: megabytes(start),
    aboveStartMegabytes: megabytes(peak - start),
    kind,
    prompts: counts.prompts,
    errors: counts.errors,
    told: issues[0]?.message,
  }),
)
await installation.close()
