import { sql } from "drizzle-orm"
import type { DraftContent, FlagReason, FlagResolution, Verdict } from "@readback/domain"
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
      /**
       * `overlap` less live leases, reservations and judgments; kept in the transaction that changes any of them, so
       * claiming never counts. 0 where the answer is known or the prompt is hidden: those are not given out by count.
       */
      openSlots: kit.int("open_slots").notNull(),
      /** Only members of this group may claim it; "" is everybody. */
      labelerGroup: kit.text("labeler_group").notNull().default(""),
      /** How much the judgments so far leave open, from 0 (settled) to 1000 (nothing known, or even). */
      uncertainty: kit.int("uncertainty").notNull().default(1_000),
      isGold: kit.bool("is_gold").notNull().default(false),
      isHidden: kit.bool("is_hidden").notNull().default(false),
      /** When a slot was last given back: whoever has searched beyond this comparison by then looks at it again. */
      reopenedAt: kit.time("reopened_at"),
      createdAt: kit.time("created_at").notNull(),
    },
    (t) => [
      kit.unique("comparison_set").on(t.promptId, t.setHash),
      // One index for each order in which a project hands its comparisons out.
      kit
        .index("comparison_by_priority")
        .on(t.projectId, t.labelerGroup, sql`priority desc`, t.id)
        .where(sql`open_slots > 0`),
      kit
        .index("comparison_by_age")
        .on(t.projectId, t.labelerGroup, t.id)
        .where(sql`open_slots > 0`),
      kit
        .index("comparison_by_uncertainty")
        .on(t.projectId, t.labelerGroup, sql`uncertainty desc`, t.id)
        .where(sql`open_slots > 0`),
      kit
        .index("comparison_gold")
        .on(t.projectId, t.id)
        .where(sql`is_gold`),
      kit
        .index("comparison_reopened")
        .on(t.projectId, t.labelerGroup, t.reopenedAt)
        .where(sql`open_slots > 0 and reopened_at is not null`),
      // What a lead lists besides what is open: the newest of what is closed, and what was taken out.
      kit
        .index("comparison_closed")
        .on(t.projectId, t.id)
        .where(sql`open_slots = 0 and not is_gold and not is_hidden`),
      kit
        .index("comparison_hidden")
        .on(t.projectId, t.id)
        .where(sql`is_hidden`),
    ],
  )

  /** The known answer of a comparison, and why it is the answer. */
  const gold = kit.table("gold", {
    comparisonId: kit
      .text("comparison_id")
      .primaryKey()
      .references(() => comparison.id),
    verdict: kit.json<Verdict>("verdict").notNull(),
    explanation: kit.text("explanation").notNull(),
    createdBy: kit.text("created_by").references(() => user.id),
    createdAt: kit.time("created_at").notNull(),
  })

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
      /** `reserved` is kept for the person by a lead, and has no end. */
      state: kit.text("state").$type<"leased" | "reserved" | "expired" | "released" | "submitted">().notNull(),
      /** Fencing token: grows with every lease, so that a holder of an older one cannot write. */
      token: kit.int("token").notNull(),
      /** Response ids, left to right as shown. */
      displayOrder: kit.json<readonly string[]>("display_order").notNull(),
      /** The glossary release that its labeler works by: the project's when it was leased. */
      releaseId: kit.text("release_id"),
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
      kit
        .index("assignment_held")
        .on(t.projectId, t.comparisonId)
        .where(sql`state in ('leased', 'reserved')`),
    ],
  )

  /** What labelers reported of tasks. A possible spill hides the prompt until somebody resolves it. */
  const flag = kit.table(
    "flag",
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
      assignmentId: kit
        .text("assignment_id")
        .notNull()
        .references(() => assignment.id),
      userId: kit
        .text("user_id")
        .notNull()
        .references(() => user.id),
      reason: kit.text("reason").$type<FlagReason>().notNull(),
      note: kit.text("note"),
      createdAt: kit.time("created_at").notNull(),
      resolution: kit.text("resolution").$type<FlagResolution>(),
      resolutionNote: kit.text("resolution_note"),
      resolvedBy: kit.text("resolved_by").references(() => user.id),
      resolvedAt: kit.time("resolved_at"),
    },
    (t) => [
      kit.index("flag_project").on(t.projectId, t.createdAt),
      kit.index("flag_assignment").on(t.assignmentId),
      kit
        .index("flag_open")
        .on(t.projectId, t.promptId)
        .where(sql`resolution is null`),
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

  return { comparison, gold, comparisonResponse, assignment, flag, draft }
}

export type QueueTables = ReturnType<typeof defineQueue>
