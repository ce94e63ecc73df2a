import type { ImageType, ImportOptions, LocatedIssue, PromptMessage } from "@readback/domain"
import type { Kit } from "../kit/sqlite-kit.ts"
import type { PeopleTables } from "./people.ts"
import type { ProjectTables } from "./projects.ts"

/** What an import did, as counted while it ran. */
export interface ImportCounts {
  readonly rows: number
  readonly prompts: number
  readonly responses: number
  readonly comparisons: number
  readonly duplicates: number
  readonly errors: number
  readonly warnings: number
}

/** How far an import is: bytes of the file while it is checked, rows while they are stored. */
export interface ImportProgress {
  readonly step: "checking" | "storing"
  readonly done: number
  readonly total: number
}

/** Where a prompt or response came from. */
export interface Provenance {
  readonly file: string
  readonly row: number
  readonly format: string
  readonly externalId?: string
  readonly params?: unknown
  readonly extra?: unknown
}

/** The first stage of the pipeline: imported prompts and responses. */
export function defineMaterial(kit: Kit, { user }: PeopleTables, { project }: ProjectTables) {
  const importRun = kit.table(
    "import_run",
    {
      id: kit.text("id").primaryKey(),
      projectId: kit
        .text("project_id")
        .notNull()
        .references(() => project.id),
      fileName: kit.text("file_name").notNull(),
      format: kit.text("format"),
      /** SHA-256 of the file's bytes, in hexadecimal; absent until the whole file was read. */
      sha256: kit.text("sha256"),
      /** A `held` one waits until somebody has seen its preview; a `cancelled` one can go on while its file is kept. */
      state: kit.text("state").$type<"held" | "running" | "done" | "refused" | "failed" | "cancelled">().notNull(),
      /** What it was asked to do: what defects do, and which columns of a table mean what. */
      options: kit.json<ImportOptions>("options"),
      progress: kit.json<ImportProgress>("progress"),
      /** The name under which its file is kept until the import ends; null where none is. */
      spool: kit.text("spool"),
      counts: kit.json<ImportCounts>("counts").notNull(),
      /** The first issues, bounded; `counts` says how many there were. */
      issues: kit.json<readonly LocatedIssue[]>("issues").notNull(),
      createdBy: kit.text("created_by").references(() => user.id),
      createdAt: kit.time("created_at").notNull(),
      finishedAt: kit.time("finished_at"),
    },
    (t) => [kit.index("import_run_project").on(t.projectId, t.createdAt)],
  )

  const prompt = kit.table(
    "prompt",
    {
      id: kit.text("id").primaryKey(),
      projectId: kit
        .text("project_id")
        .notNull()
        .references(() => project.id),
      importId: kit.text("import_id").references(() => importRun.id),
      messages: kit.json<readonly PromptMessage[]>("messages").notNull(),
      /** The id that the imported file gives the prompt; answer files name it. */
      externalId: kit.text("external_id"),
      /** SHA-256 of the NFC-normalised messages: the duplicate key. */
      hash: kit.text("hash").notNull(),
      domain: kit.text("domain"),
      language: kit.text("language"),
      marking: kit.text("marking").notNull(),
      groupId: kit.text("group_id"),
      provenance: kit.json<Provenance>("provenance").notNull(),
      createdAt: kit.time("created_at").notNull(),
    },
    (t) => [
      kit.unique("prompt_hash").on(t.projectId, t.hash),
      kit.index("prompt_external").on(t.projectId, t.externalId),
      /** A project's prompts in ranges of ids, which workers share among them. */
      kit.index("prompt_project").on(t.projectId, t.id),
    ],
  )

  const response = kit.table(
    "response",
    {
      id: kit.text("id").primaryKey(),
      promptId: kit
        .text("prompt_id")
        .notNull()
        .references(() => prompt.id),
      text: kit.text("text").notNull(),
      hash: kit.text("hash").notNull(),
      model: kit.text("model"),
      provenance: kit.json<Provenance>("provenance").notNull(),
      createdAt: kit.time("created_at").notNull(),
    },
    (t) => [kit.unique("response_hash").on(t.promptId, t.hash)],
  )

  /** Images of prompts. They belong to one prompt, so that whoever may not see it does not see them. */
  const image = kit.table(
    "image",
    {
      id: kit.text("id").primaryKey(),
      promptId: kit
        .text("prompt_id")
        .notNull()
        .references(() => prompt.id),
      type: kit.text("type").$type<ImageType>().notNull(),
      bytes: kit.bytes("bytes").notNull(),
    },
    (t) => [kit.index("image_prompt").on(t.promptId)],
  )

  return { importRun, prompt, response, image }
}

export type MaterialTables = ReturnType<typeof defineMaterial>
