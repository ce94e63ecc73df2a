import type { Kit } from "../kit/sqlite-kit.ts"
import type { PeopleTables } from "./people.ts"
import type { ProjectTables } from "./projects.ts"

/** How far the making of a release is; `total` is 0 while it is not known. */
export interface MakingProgress {
  readonly step: string
  readonly done: number
  readonly total: number
}

/** Immutable releases of training data. Their files lie in the data directory; here is what they are. */
export function defineDataReleases(kit: Kit, { user }: PeopleTables, { project }: ProjectTables) {
  const dataRelease = kit.table(
    "data_release",
    {
      id: kit.text("id").primaryKey(),
      projectId: kit
        .text("project_id")
        .notNull()
        .references(() => project.id),
      /** Counts from 1 in its project. */
      number: kit.int("number").notNull(),
      name: kit.text("name").notNull(),
      /** Filters, policies, splits and targets. */
      recipe: kit.json<Readonly<Record<string, unknown>>>("recipe").notNull(),
      /** The instant after which nothing counts. */
      until: kit.time("until").notNull(),
      /** Makes the pseudonyms of labelers in this release; not in any file. */
      salt: kit.text("salt").notNull(),
      state: kit.text("state").$type<"waiting" | "making" | "done" | "refused" | "failed" | "cancelled">().notNull(),
      progress: kit.json<MakingProgress>("progress").notNull(),
      /** Why it was refused or failed, for people. */
      reason: kit.text("reason"),
      counts: kit.json<Readonly<Record<string, number>>>("counts").notNull(),
      /** SHA-256 over the hashes of its files, in hexadecimal; null until it is done. */
      hash: kit.text("hash"),
      /** The manifest as its file has it; null until it is done. */
      manifest: kit.json<Readonly<Record<string, unknown>>>("manifest"),
      createdBy: kit.text("created_by").references(() => user.id),
      createdAt: kit.time("created_at").notNull(),
      finishedAt: kit.time("finished_at"),
    },
    (t) => [
      kit.unique("data_release_number").on(t.projectId, t.number),
      kit.index("data_release_state").on(t.state, t.createdAt),
    ],
  )

  const dataReleaseFile = kit.table(
    "data_release_file",
    {
      releaseId: kit
        .text("release_id")
        .notNull()
        .references(() => dataRelease.id),
      name: kit.text("name").notNull(),
      mediaType: kit.text("media_type").notNull(),
      bytes: kit.int("bytes").notNull(),
      /** Rows, where it is a file of rows. */
      rows: kit.int("rows"),
      /** SHA-256 of its bytes, in hexadecimal. */
      sha256: kit.text("sha256").notNull(),
    },
    (t) => [kit.primaryKey({ name: "data_release_file_pk", columns: [t.releaseId, t.name] })],
  )

  return { dataRelease, dataReleaseFile }
}
