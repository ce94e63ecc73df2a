import { and, asc, eq } from "drizzle-orm"
import type { Reader, Writer } from "../database/handle.ts"
import type { Tables } from "../schema/tables.ts"

export type BenchmarkRow = Tables["benchmark"]["$inferSelect"]
export type BenchmarkStretchRow = Tables["benchmarkStretch"]["$inferInsert"]

/** Stores a benchmark with all its prompts. */
export async function insertBenchmark(
  { db, tables: { benchmark, benchmarkStretch } }: Writer,
  row: BenchmarkRow,
  stretches: readonly BenchmarkStretchRow[],
): Promise<void> {
  await db.insert(benchmark).values(row)
  // One at a time: together they may be larger than a statement takes.
  for (const stretch of stretches) await db.insert(benchmarkStretch).values(stretch)
}

/** The benchmarks of a project, by name. */
export function listBenchmarkRows({ db, tables: { benchmark, user } }: Reader, projectId: string) {
  const { id, name, fileName, prompts, hash, createdAt } = benchmark
  return db
    .select({ id, name, fileName, prompts, hash, createdAt, createdBy: user.name })
    .from(benchmark)
    .leftJoin(user, eq(user.id, benchmark.createdBy))
    .where(eq(benchmark.projectId, projectId))
    .orderBy(asc(name))
}

export async function findBenchmark({ db, tables: { benchmark } }: Reader, id: string) {
  const [row] = await db.select().from(benchmark).where(eq(benchmark.id, id))
  return row
}

/** The id of a project's benchmark with just these prompts, under whatever name. */
export async function findBenchmarkByHash({ db, tables: { benchmark } }: Reader, projectId: string, hash: string) {
  const [row] = await db
    .select({ id: benchmark.id })
    .from(benchmark)
    .where(and(eq(benchmark.projectId, projectId), eq(benchmark.hash, hash)))
    .orderBy(asc(benchmark.name))
    .limit(1)
  return row?.id
}

/** The signatures of a benchmark's prompts, in their order. */
export function benchmarkSignatures({ db, tables: { benchmarkStretch } }: Reader, benchmarkId: string) {
  return db
    .select({ first: benchmarkStretch.first, signatures: benchmarkStretch.signatures })
    .from(benchmarkStretch)
    .where(eq(benchmarkStretch.benchmarkId, benchmarkId))
    .orderBy(asc(benchmarkStretch.first))
}

/** What is kept of the texts in one stretch of a benchmark. */
export async function benchmarkTexts({ db, tables: { benchmarkStretch } }: Reader, benchmarkId: string, first: number) {
  const { hashes, excerpts } = benchmarkStretch
  const [row] = await db
    .select({ hashes, excerpts })
    .from(benchmarkStretch)
    .where(and(eq(benchmarkStretch.benchmarkId, benchmarkId), eq(benchmarkStretch.first, first)))
  return row
}

/** Removes a benchmark with its prompts. */
export async function deleteBenchmark(
  { db, tables: { benchmark, benchmarkStretch } }: Writer,
  id: string,
): Promise<void> {
  await db.delete(benchmarkStretch).where(eq(benchmarkStretch.benchmarkId, id))
  await db.delete(benchmark).where(eq(benchmark.id, id))
}
