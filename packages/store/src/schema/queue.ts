import { sql } from "drizzle-orm"
import type { DraftContent } from "@readback/domain"
import type { Kit } from "../kit/sqlite-kit.ts"
import type { MaterialTables } from "./material.ts"
import type { PeopleTables } from "./people.ts"
import type { ProjectTables } from "./projects.ts"

/** The queue: comparisons to judge, who holds which one until when, and the work in progress. */
export function defineQueue(kit: Kit, { user }: PeopleTables, { project }: ProjectTables, material: MaterialTables) {
  const comparison = kit.table(
    "comparison",
    {
      id: kit.text("id").primaryKey(),
      projectId: kit
        .text("project_id")
        .notNull()
        .references(() => project.id),
      promptId: kit
        .text("prompt_id")
        .notNull()
        .references(() => material.prompt.id),
      /** Hash of the sorted response hashes: the same set is one comparison. */
      setHash: kit.text("set_hash").notNull(),
      /** Judgments wanted. */
      overlap: kit.int("overlap").notNull(),
      /** Higher is claimed first. */
      priority: kit.int("priority").notNull(),
      /** `overlap` less live leases and judgments; kept in the transaction that changes either, so claiming never counts. */
      openSlots: kit.int("open_slots").notNull(),
      createdAt: kit.time("created_at").notNull(),
    },
    (t) => [
      kit.unique("comparison_set").on(t.promptId, t.setHash),
      kit
        .index("comparison_open")
        .on(t.projectId, sql`priority desc`, t.id)
        .where(sql`open_slots > 0`),
    ],
  )

  const comparisonResponse = kit.table(
    "comparison_response",
    {
      comparisonId: kit
        .text("comparison_id")
        .notNull()
        .references(() => comparison.id),
      responseId: kit
        .text("response_id")
        .notNull()
        .references(() => material.response.id),
      position: kit.int("position").notNull(),
    },
    (t) => [
      kit.primaryKey({ name: "comparison_response_pk", columns: [t.comparisonId, t.responseId] }),
      kit.index("comparison_response_response").on(t.responseId),
    ],
  )

  const assignment = kit.table(
    "assignment",
    {
      id: kit.text("id").primaryKey(),
      projectId: kit
        .text("project_id")
        .notNull()
        .references(() => project.id),
      comparisonId: kit
        .text("comparison_id")
        .notNull()
        .references(() => comparison.id),
      userId: kit
        .text("user_id")
        .notNull()
        .references(() => user.id),
      state: kit.text("state").$type<"leased" | "expired" | "released" | "submitted">().notNull(),
      /** Fencing token: grows with every lease, so that a holder of an older one cannot write. */
      token: kit.int("token").notNull(),
      /** Response ids, left to right as shown. */
      displayOrder: kit.json<readonly string[]>("display_order").notNull(),
      leasedAt: kit.time("leased_at").notNull(),
      expiresAt: kit.time("expires_at").notNull(),
      closedAt: kit.time("closed_at"),
    },
    (t) => [
      kit.unique("assignment_person").on(t.comparisonId, t.userId),
      kit.index("assignment_user").on(t.userId, t.projectId, t.state),
      kit
        .index("assignment_expiry")
        .on(t.projectId, t.expiresAt)
        .where(sql`state = 'leased'`),
    ],
  )

  const draft = kit.table("draft", {
    assignmentId: kit
      .text("assignment_id")
      .primaryKey()
      .references(() => assignment.id),
    revision: kit.int("revision").notNull(),
    content: kit.json<DraftContent>("content").notNull(),
    updatedAt: kit.time("updated_at").notNull(),
  })

  return { comparison, comparisonResponse, assignment, draft }
}

export type QueueTables = ReturnType<typeof defineQueue>
