import { gzipSync } from "node:zlib"
import { build, type Rolldown } from "vite"

/**
 * Builds the web app and prints what the labeling route fetches: `node tests/bench/labeling-bundle.ts`. `initial` are the
 * scripts without which nothing is shown, `lazy` what they ask for later, each with what only it brings. Bytes are
 * gzipped; it fails above the budget.
 */
const BUDGET_BYTES = 250_000

type Chunk = Rolldown.OutputChunk

const root = new URL("../../apps/web", import.meta.url).pathname
const built = await build({ root, configFile: `${root}/vite.config.ts`, logLevel: "error", build: { write: false } })
const [output] = Array.isArray(built) ? built : [built]
if (output === undefined || !("output" in output)) throw new Error("The app was not built")
const chunks = new Map(output.output.flatMap((part) => (part.type === "chunk" ? [[part.fileName, part] as const] : [])))

function chunkOf(source: string): Chunk {
  const found = [...chunks.values()].find((chunk) => chunk.facadeModuleId?.endsWith(source) === true)
  if (found === undefined) throw new Error(`No chunk begins with ${source}`)
  return found
}

/** The chunks and all that they import before they run. */
function withImports(begin: readonly Chunk[]): ReadonlySet<Chunk> {
  const all = new Set<Chunk>()
  const visit = (chunk: Chunk | undefined) => {
    if (chunk === undefined || all.has(chunk)) return
    all.add(chunk)
    for (const name of chunk.imports) visit(chunks.get(name))
  }
  for (const chunk of begin) visit(chunk)
  return all
}

const bytesOf = (chunk: Chunk): number => gzipSync(chunk.code, { level: 9 }).length
const sum = (some: Iterable<Chunk>): number => [...some].reduce((total, chunk) => total + bytesOf(chunk), 0)
const listed = (some: Iterable<Chunk>) =>
  Object.fromEntries([...some].map((chunk) => [chunk.name, bytesOf(chunk)] as const).sort((a, b) => b[1] - a[1]))

const screen = chunkOf("features/labeler/labeling-screen.tsx")
const initial = withImports([chunkOf("index.html"), screen])

/** What the chunks of the screen, not those of every page, ask for when they run. */
const asked = new Set<string>()
const ask = (names: readonly string[]) => {
  for (const name of names) {
    if (asked.has(name)) continue
    asked.add(name)
    ask(chunks.get(name)?.dynamicImports ?? [])
  }
}
const entry = withImports([chunkOf("index.html")])
for (const chunk of initial) if (!entry.has(chunk)) ask(chunk.dynamicImports)
const lazy = [...asked].flatMap((name) => {
  const chunk = chunks.get(name)
  if (chunk === undefined || initial.has(chunk)) return []
  return [[chunk.name, sum([...withImports([chunk])].filter((part) => !initial.has(part)))] as const]
})

const bytes = sum(initial)
const report = {
  budget: BUDGET_BYTES,
  initial: { bytes, chunks: initial.size, parts: listed(initial) },
  lazy: Object.fromEntries(lazy.sort((a, b) => b[1] - a[1])),
}
process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
if (bytes > BUDGET_BYTES) process.exitCode = 1
