import type { Kit } from "../kit/sqlite-kit.ts"
import type { PeopleTables } from "./people.ts"
import type { ProjectTables } from "./projects.ts"

/** How far a job is; `perSecond` is the pace of late. */
export interface JobProgress {
  readonly done: number
  readonly total: number
  readonly perSecond: number
}

/** Background jobs, exports and the audit log. */
export function defineOperations(kit: Kit, { user }: PeopleTables, { project }: ProjectTables) {
  const job = kit.table(
    "job",
    {
      id: kit.text("id").primaryKey(),
      kind: kit.text("kind").notNull(),
      projectId: kit.text("project_id").references(() => project.id),
      payload: kit.json<Readonly<Record<string, unknown>>>("payload").notNull(),
      state: kit.text("state").$type<"waiting" | "running" | "done" | "failed" | "cancelled">().notNull(),
      progress: kit.json<JobProgress>("progress").notNull(),
      error: kit.text("error"),
      createdBy: kit.text("created_by").references(() => user.id),
      createdAt: kit.time("created_at").notNull(),
      startedAt: kit.time("started_at"),
      finishedAt: kit.time("finished_at"),
    },
    (t) => [
      kit.index("job_state").on(t.state, t.createdAt),
      kit.index("job_project").on(t.projectId, t.kind, t.createdAt),
    ],
  )

  const exportRun = kit.table(
    "export_run",
    {
      id: kit.text("id").primaryKey(),
      projectId: kit
        .text("project_id")
        .notNull()
        .references(() => project.id),
      target: kit.text("target").notNull(),
      state: kit.text("state").$type<"running" | "done" | "failed">().notNull(),
      counts: kit.json<Readonly<Record<string, number>>>("counts").notNull(),
      /** SHA-256 of the file's bytes, in hexadecimal; absent until the last row was sent. */
      sha256: kit.text("sha256"),
      createdBy: kit.text("created_by").references(() => user.id),
      createdAt: kit.time("created_at").notNull(),
      finishedAt: kit.time("finished_at"),
    },
    (t) => [kit.index("export_run_project").on(t.projectId, t.createdAt)],
  )

  /** Who did what: append-only. No reference to other tables, so that it can outlive what it speaks of. */
  const audit = kit.table(
    "audit",
    {
      id: kit.text("id").primaryKey(),
      at: kit.time("at").notNull(),
      actorId: kit.text("actor_id").notNull(),
      action: kit.text("action").notNull(),
      projectId: kit.text("project_id"),
      subjectId: kit.text("subject_id"),
      detail: kit.json<Readonly<Record<string, unknown>>>("detail").notNull(),
    },
    (t) => [kit.index("audit_at").on(t.at), kit.index("audit_project").on(t.projectId, t.at)],
  )

  return { job, exportRun, audit }
}
