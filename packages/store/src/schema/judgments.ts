import type {
  Confidence,
  Criteria,
  IssueTags,
  MarkVisibility,
  Outcome,
  Ranking,
  Ratings,
  ReviewVerdict,
  Strength,
} from "@readback/domain"
import type { Adherence } from "@readback/glossary"
import type { Kit } from "../kit/sqlite-kit.ts"
import type { GlossaryTables } from "./glossaries.ts"
import type { PeopleTables } from "./people.ts"
import type { ProjectTables } from "./projects.ts"
import type { QueueTables } from "./queue.ts"
import type { MaterialTables } from "./material.ts"

/** Judgments, rewrites, reviews and scores: rows are added, never changed (triggers of the migrations refuse it). */
export function defineJudgments(
  kit: Kit,
  { user }: PeopleTables,
  { release }: GlossaryTables,
  { project }: ProjectTables,
  { response }: MaterialTables,
  { comparison, assignment }: QueueTables,
) {
  const judgment = kit.table(
    "judgment",
    {
      /** Made by the browser, so that sending twice counts once. */
      id: kit.text("id").primaryKey(),
      projectId: kit
        .text("project_id")
        .notNull()
        .references(() => project.id),
      comparisonId: kit
        .text("comparison_id")
        .notNull()
        .references(() => comparison.id),
      assignmentId: kit
        .text("assignment_id")
        .notNull()
        .references(() => assignment.id),
      userId: kit
        .text("user_id")
        .notNull()
        .references(() => user.id),
      displayOrder: kit.json<readonly string[]>("display_order").notNull(),
      outcome: kit.text("outcome").$type<Outcome>().notNull(),
      preferredId: kit.text("preferred_id").references(() => response.id),
      strength: kit.int("strength").$type<Strength>(),
      /** Of three responses or more: groups of ids, the best first. */
      ranking: kit.json<Ranking>("ranking"),
      ratings: kit.json<Ratings>("ratings"),
      criteria: kit.json<Criteria>("criteria"),
      issueTags: kit.json<IssueTags>("issue_tags"),
      confidence: kit.int("confidence").$type<Confidence>(),
      rationale: kit.text("rationale"),
      /** Time the labeler was active on the task, in milliseconds, as measured by the browser. */
      activeMs: kit.int("active_ms").notNull(),
      releaseId: kit.text("release_id").references(() => release.id),
      /** When its author saw term marks and adherence; null where the browser did not say. */
      marks: kit.text("marks").$type<MarkVisibility>(),
      /** The newest guidelines that its author had acknowledged; null for none. */
      guidelineVersion: kit.int("guideline_version"),
      /** The judgment that this one replaces; a judgment counts unless a later one names it here. */
      supersedes: kit.text("supersedes").unique(),
      createdAt: kit.time("created_at").notNull(),
    },
    (t) => [
      kit.index("judgment_project").on(t.projectId, t.comparisonId),
      kit.index("judgment_comparison").on(t.comparisonId),
      kit.index("judgment_user").on(t.userId, t.projectId, t.createdAt),
    ],
  )

  const rewrite = kit.table(
    "rewrite",
    {
      id: kit.text("id").primaryKey(),
      judgmentId: kit
        .text("judgment_id")
        .notNull()
        .references(() => judgment.id),
      baseResponseId: kit
        .text("base_response_id")
        .notNull()
        .references(() => response.id),
      text: kit.text("text").notNull(),
      changeSummary: kit.text("change_summary"),
      createdAt: kit.time("created_at").notNull(),
    },
    (t) => [kit.unique("rewrite_judgment").on(t.judgmentId)],
  )

  /** Judgments that count no more because they were taken back. */
  const withdrawal = kit.table("withdrawal", {
    judgmentId: kit
      .text("judgment_id")
      .primaryKey()
      .references(() => judgment.id),
    userId: kit
      .text("user_id")
      .notNull()
      .references(() => user.id),
    reason: kit.text("reason").notNull(),
    createdAt: kit.time("created_at").notNull(),
  })

  const review = kit.table(
    "review",
    {
      id: kit.text("id").primaryKey(),
      judgmentId: kit
        .text("judgment_id")
        .notNull()
        .references(() => judgment.id),
      reviewerId: kit
        .text("reviewer_id")
        .notNull()
        .references(() => user.id),
      verdict: kit.text("verdict").$type<ReviewVerdict>().notNull(),
      comment: kit.text("comment"),
      createdAt: kit.time("created_at").notNull(),
    },
    (t) => [kit.index("review_judgment").on(t.judgmentId)],
  )

  /** Adherence of one response or rewrite under one release, profile and engine; a later engine adds a row beside it. */
  const adherence = kit.table(
    "adherence",
    {
      subjectKind: kit.text("subject_kind").$type<"response" | "rewrite">().notNull(),
      subjectId: kit.text("subject_id").notNull(),
      releaseId: kit
        .text("release_id")
        .notNull()
        .references(() => release.id),
      profile: kit.text("profile").notNull(),
      engine: kit.text("engine").notNull(),
      result: kit.json<Adherence>("result").notNull(),
      createdAt: kit.time("created_at").notNull(),
    },
    (t) => [kit.primaryKey({ name: "adherence_pk", columns: [t.subjectId, t.releaseId, t.profile, t.engine] })],
  )

  return { judgment, rewrite, withdrawal, review, adherence }
}
