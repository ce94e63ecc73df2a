import { setImmediate as pause } from "node:timers/promises"
import { Failure, type LocatedIssue, MAX_BENCHMARK_PROMPTS, MAX_BENCHMARKS } from "@readback/domain"
import { insertBenchmark, listBenchmarkRows, type ProjectRow, type Reader } from "@readback/store"
import { audit } from "../../audit.ts"
import { actorUserId, authorizeProject } from "../../authorize.ts"
import type { Context } from "../../context.ts"
import type { ImportFile } from "../../import/import-file.ts"
import { UnreadableFile } from "../../import/plain-bytes.ts"
import { benchmarkCollector, type CollectedBenchmark } from "./benchmark-collector.ts"
import { benchmarkLines } from "./benchmark-lines.ts"

const MAX_ISSUES = 1_000
/** Lines that are read before others' requests are. */
const LINES_AT_ONCE = 200

/** What became of a benchmark's file; of a refused one nothing is stored. */
export type BenchmarkReport =
  | {
      readonly kind: "done"
      readonly benchmarkId: string
      readonly name: string
      /** Different prompts. */
      readonly prompts: number
      /** Lines that say what an earlier one says. */
      readonly repeated: number
    }
  | { readonly kind: "refused"; readonly errors: number; readonly issues: readonly LocatedIssue[] }

/** Adds a named set of benchmark prompts to a project, all of its file or nothing. */
export async function addBenchmark(
  ctx: Context,
  input: { readonly projectId: string; readonly name: string; readonly file: ImportFile },
): Promise<BenchmarkReport> {
  const { project } = await authorizeProject(ctx, "export:create", input.projectId)
  const { name, file } = input
  await requireRoom(ctx.store.read, project.id, name)
  const read = await readPrompts(ctx, project, file)
  if (read.kind === "refused") return read
  const id = ctx.newId()
  const { prompts, hash, stretches } = read.collected
  await ctx.store.write(async (tx) => {
    // Another one of this name may have come while the file was read.
    await requireRoom(tx, project.id, name)
    const made = { createdBy: actorUserId(ctx), createdAt: ctx.clock() }
    const row = { id, projectId: project.id, name, fileName: file.name, prompts, hash, ...made }
    await insertBenchmark(
      tx,
      row,
      stretches.map((stretch) => ({ benchmarkId: id, ...stretch })),
    )
    const detail = { name, fileName: file.name, prompts, hash }
    await audit(ctx, tx, "benchmark:add", { projectId: project.id, subjectId: id, detail })
  })
  return { kind: "done", benchmarkId: id, name, prompts, repeated: read.repeated }
}

async function requireRoom(reader: Reader, projectId: string, name: string): Promise<void> {
  const there = await listBenchmarkRows(reader, projectId)
  if (there.some((one) => one.name === name))
    throw new Failure(
      "conflict",
      `The project has a benchmark "${name}" already. Choose another name, or remove that one first.`,
    )
  if (there.length >= MAX_BENCHMARKS)
    throw new Failure("conflict", `The project has ${MAX_BENCHMARKS} benchmarks. Remove one that you need no more.`)
}

async function readPrompts(
  ctx: Context,
  project: ProjectRow,
  file: ImportFile,
): Promise<
  | { readonly kind: "read"; readonly collected: CollectedBenchmark; readonly repeated: number }
  | (BenchmarkReport & { readonly kind: "refused" })
> {
  const issues: LocatedIssue[] = []
  let [errors, lastLine, lines, repeated] = [0, 0, 0, 0]
  const note = (line: number, issue: { readonly code: string; readonly message: string; readonly field?: string }) => {
    errors += 1
    if (issues.length === MAX_ISSUES) return
    issues.push({ line, severity: "error", ...issue, message: `line ${line}: ${issue.message}` })
  }
  const collector = benchmarkCollector()
  try {
    for await (const { line, texts, issues: found } of benchmarkLines(ctx, project, file)) {
      lastLine = line
      lines += 1
      if (lines % LINES_AT_ONCE === 0) await pause()
      for (const issue of found) note(line, issue)
      for (const text of texts) if (!collector.add(text)) repeated += 1
      if (collector.size() > MAX_BENCHMARK_PROMPTS) {
        const message = `a benchmark has at most ${MAX_BENCHMARK_PROMPTS} prompts; split the file and add several`
        note(line, { code: "too-many-prompts", message })
        break
      }
    }
    if (lines === 0) note(1, { code: "empty-file", message: "the file holds no prompt" })
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    note(error.line ?? lastLine + 1, error)
  }
  return errors > 0 ? { kind: "refused", errors, issues } : { kind: "read", collected: collector.read(), repeated }
}
