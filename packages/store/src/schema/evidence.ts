import type { CandidateDecision, DismissalReason, SuggestionState } from "@readback/domain"
import type { FindingCode } from "@readback/glossary"
import type { Kit } from "../kit/sqlite-kit.ts"
import type { GlossaryTables } from "./glossaries.ts"
import type { PeopleTables } from "./people.ts"
import type { ProjectTables } from "./projects.ts"
import type { QueueTables } from "./queue.ts"

/** What speaks for a change of a glossary: what labelers suggest, the findings that they overrule, and reference documents. */
export function defineEvidence(
  kit: Kit,
  { user }: PeopleTables,
  { glossary, proposal }: GlossaryTables,
  { project }: ProjectTables,
  { assignment }: QueueTables,
) {
  const suggestion = kit.table(
    "suggestion",
    {
      id: kit.text("id").primaryKey(),
      glossaryId: kit
        .text("glossary_id")
        .notNull()
        .references(() => glossary.id),
      projectId: kit
        .text("project_id")
        .notNull()
        .references(() => project.id),
      /** The task that it was made from. */
      assignmentId: kit
        .text("assignment_id")
        .notNull()
        .references(() => assignment.id),
      userId: kit
        .text("user_id")
        .notNull()
        .references(() => user.id),
      term: kit.text("term").notNull(),
      /** What it means, or why it is wanted. */
      note: kit.text("note").notNull(),
      /** The words of the task around it. */
      context: kit.text("context").notNull(),
      state: kit.text("state").$type<SuggestionState>().notNull(),
      /** What the linguist answers. */
      reply: kit.text("reply").notNull(),
      decidedBy: kit.text("decided_by").references(() => user.id),
      decidedAt: kit.time("decided_at"),
      /** Where an accepted one went. */
      proposalId: kit.text("proposal_id").references(() => proposal.id),
      conceptId: kit.text("concept_id"),
      /** When its author saw the outcome. */
      seenAt: kit.time("seen_at"),
      createdAt: kit.time("created_at").notNull(),
    },
    (t) => [
      kit.index("suggestion_glossary").on(t.glossaryId, t.state, t.createdAt),
      kit.index("suggestion_user").on(t.userId, t.projectId, t.createdAt),
    ],
  )

  /** A finding that its reader says is wrong there. */
  const dismissal = kit.table(
    "dismissal",
    {
      id: kit.text("id").primaryKey(),
      glossaryId: kit
        .text("glossary_id")
        .notNull()
        .references(() => glossary.id),
      releaseId: kit.text("release_id").notNull(),
      projectId: kit
        .text("project_id")
        .notNull()
        .references(() => project.id),
      assignmentId: kit
        .text("assignment_id")
        .notNull()
        .references(() => assignment.id),
      userId: kit
        .text("user_id")
        .notNull()
        .references(() => user.id),
      /** The response that was read; null where it was one's own rewrite. */
      responseId: kit.text("response_id"),
      code: kit.text("code").$type<FindingCode>().notNull(),
      conceptId: kit.text("concept_id").notNull(),
      termId: kit.text("term_id").notNull(),
      /** UTF-16 offsets of the finding in its text, and its words with some around them. */
      start: kit.int("start").notNull(),
      end: kit.int("end").notNull(),
      quote: kit.text("quote").notNull(),
      context: kit.text("context").notNull(),
      reason: kit.text("reason").$type<DismissalReason>().notNull(),
      comment: kit.text("comment").notNull(),
      createdAt: kit.time("created_at").notNull(),
    },
    (t) => [
      kit.unique("dismissal_finding").on(t.assignmentId, t.userId, t.responseId, t.code, t.start, t.end),
      kit.index("dismissal_term").on(t.glossaryId, t.conceptId, t.termId),
      kit.index("dismissal_task").on(t.assignmentId),
    ],
  )

  /** A text of the field that terms are looked for in. */
  const referenceDocument = kit.table(
    "reference_document",
    {
      id: kit.text("id").primaryKey(),
      glossaryId: kit
        .text("glossary_id")
        .notNull()
        .references(() => glossary.id),
      name: kit.text("name").notNull(),
      text: kit.text("text").notNull(),
      wordCount: kit.int("word_count").notNull(),
      createdBy: kit.text("created_by").references(() => user.id),
      createdAt: kit.time("created_at").notNull(),
    },
    (t) => [kit.index("reference_document_glossary").on(t.glossaryId, t.createdAt)],
  )

  /** What a linguist decided of a term candidate, so that it is not shown again. */
  const candidate = kit.table(
    "candidate",
    {
      glossaryId: kit
        .text("glossary_id")
        .notNull()
        .references(() => glossary.id),
      /** The candidate as it is compared: folded, blanks made one. */
      key: kit.text("key").notNull(),
      decision: kit.text("decision").$type<CandidateDecision>().notNull(),
      decidedBy: kit.text("decided_by").references(() => user.id),
      decidedAt: kit.time("decided_at").notNull(),
      proposalId: kit.text("proposal_id").references(() => proposal.id),
      conceptId: kit.text("concept_id"),
    },
    (t) => [kit.primaryKey({ name: "candidate_pk", columns: [t.glossaryId, t.key] })],
  )

  return { suggestion, dismissal, referenceDocument, candidate }
}
