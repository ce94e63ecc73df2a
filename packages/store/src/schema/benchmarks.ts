import type { Kit } from "../kit/sqlite-kit.ts"
import type { PeopleTables } from "./people.ts"
import type { ProjectTables } from "./projects.ts"

/** Sets of benchmark prompts that releases of training data are checked against; of their texts only the beginnings are kept. */
export function defineBenchmarks(kit: Kit, { user }: PeopleTables, { project }: ProjectTables) {
  const benchmark = kit.table(
    "benchmark",
    {
      id: kit.text("id").primaryKey(),
      projectId: kit
        .text("project_id")
        .notNull()
        .references(() => project.id),
      name: kit.text("name").notNull(),
      fileName: kit.text("file_name").notNull(),
      /** Different prompts. */
      prompts: kit.int("prompts").notNull(),
      /** SHA-256 over the sorted hashes of its prompts, in hexadecimal: the same set has the same, whatever its order. */
      hash: kit.text("hash").notNull(),
      createdBy: kit.text("created_by").references(() => user.id),
      createdAt: kit.time("created_at").notNull(),
    },
    (t) => [kit.unique("benchmark_name").on(t.projectId, t.name), kit.index("benchmark_hash").on(t.projectId, t.hash)],
  )

  /** Prompts of a benchmark, a thousand in a row: a release reads them all, and as rows of their own they took far longer. */
  const benchmarkStretch = kit.table(
    "benchmark_stretch",
    {
      benchmarkId: kit
        .text("benchmark_id")
        .notNull()
        .references(() => benchmark.id),
      /** The number of its first prompt in the benchmark, from 0. */
      first: kit.int("first").notNull(),
      /** MinHash signatures, one after the other, as 16-bit numbers with the low byte first. */
      signatures: kit.bytes("signatures").notNull(),
      /** SHA-256 of each prompt's text, 32 bytes each. */
      hashes: kit.bytes("hashes").notNull(),
      /** The beginning of each prompt, to show what overlaps. */
      excerpts: kit.json<readonly string[]>("excerpts").notNull(),
    },
    (t) => [kit.primaryKey({ name: "benchmark_stretch_pk", columns: [t.benchmarkId, t.first] })],
  )

  return { benchmark, benchmarkStretch }
}
