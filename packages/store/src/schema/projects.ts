import type { ProjectSettings } from "@readback/domain"
import type { Kit } from "../kit/sqlite-kit.ts"
import type { GlossaryTables } from "./glossaries.ts"
import type { PeopleTables } from "./people.ts"

/** Projects: what is labeled together, under one classification and one glossary release. */
export function defineProjects(kit: Kit, { site, user }: PeopleTables, { release }: GlossaryTables) {
  const project = kit.table(
    "project",
    {
      id: kit.text("id").primaryKey(),
      name: kit.text("name").notNull(),
      description: kit.text("description").notNull(),
      siteId: kit
        .text("site_id")
        .notNull()
        .references(() => site.id),
      classification: kit.text("classification").notNull(),
      releaseId: kit.text("release_id").references(() => release.id),
      /** Whether a new release of its glossary becomes the project's at once; else it stays pinned. */
      followsNewest: kit.bool("follows_newest").notNull().default(false),
      /** The writing profile under which its texts are scored. */
      profile: kit.text("profile").notNull().default("default"),
      settings: kit.json<ProjectSettings>("settings").notNull(),
      createdBy: kit.text("created_by").references(() => user.id),
      createdAt: kit.time("created_at").notNull(),
    },
    // Per level: that a name is taken must not tell of a project above one's clearance.
    (t) => [kit.unique("project_name").on(t.classification, t.name)],
  )

  /** What labelers are told, in Markdown; every change is a new version. */
  const guideline = kit.table(
    "guideline",
    {
      projectId: kit
        .text("project_id")
        .notNull()
        .references(() => project.id),
      version: kit.int("version").notNull(),
      text: kit.text("text").notNull(),
      createdBy: kit.text("created_by").references(() => user.id),
      createdAt: kit.time("created_at").notNull(),
    },
    (t) => [kit.primaryKey({ name: "guideline_pk", columns: [t.projectId, t.version] })],
  )

  /** Who acknowledged which version, and when. */
  const guidelineReading = kit.table(
    "guideline_reading",
    {
      projectId: kit
        .text("project_id")
        .notNull()
        .references(() => project.id),
      userId: kit
        .text("user_id")
        .notNull()
        .references(() => user.id),
      version: kit.int("version").notNull(),
      createdAt: kit.time("created_at").notNull(),
    },
    (t) => [kit.primaryKey({ name: "guideline_reading_pk", columns: [t.userId, t.projectId, t.version] })],
  )
  return { project, guideline, guidelineReading }
}

export type ProjectTables = ReturnType<typeof defineProjects>
