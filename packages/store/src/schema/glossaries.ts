import type { ProposalEventKind, ProposalState } from "@readback/domain"
import type { Concept } from "@readback/glossary"
import type { Kit } from "../kit/sqlite-kit.ts"
import type { PeopleTables } from "./people.ts"

/** Glossaries, their immutable releases, and the proposals that lead from one to the next. */
export function defineGlossaries(kit: Kit, { user }: PeopleTables) {
  const glossary = kit.table(
    "glossary",
    {
      id: kit.text("id").primaryKey(),
      name: kit.text("name").notNull(),
      language: kit.text("language").notNull(),
      classification: kit.text("classification").notNull(),
      createdBy: kit.text("created_by").references(() => user.id),
      createdAt: kit.time("created_at").notNull(),
    },
    (t) => [kit.unique("glossary_name").on(t.classification, t.name)],
  )

  const release = kit.table(
    "release",
    {
      id: kit.text("id").primaryKey(),
      glossaryId: kit
        .text("glossary_id")
        .notNull()
        .references(() => glossary.id),
      number: kit.int("number").notNull(),
      title: kit.text("title").notNull(),
      /** What is new in it, in Markdown. */
      notes: kit.text("notes").notNull().default(""),
      /** The ISO 8601 day on which the validity of terms is judged; null where all are valid. */
      effectiveFrom: kit.text("effective_from"),
      /** SHA-256 of the canonical JSON of the concepts, in hexadecimal. */
      hash: kit.text("hash").notNull(),
      conceptCount: kit.int("concept_count").notNull(),
      termCount: kit.int("term_count").notNull(),
      concepts: kit.json<readonly Concept[]>("concepts").notNull(),
      createdBy: kit.text("created_by").references(() => user.id),
      createdAt: kit.time("created_at").notNull(),
    },
    (t) => [kit.unique("release_number").on(t.glossaryId, t.number)],
  )

  /** A set of changes to a glossary's concepts, which one person writes and another approves. */
  const proposal = kit.table(
    "proposal",
    {
      id: kit.text("id").primaryKey(),
      glossaryId: kit
        .text("glossary_id")
        .notNull()
        .references(() => glossary.id),
      number: kit.int("number").notNull(),
      title: kit.text("title").notNull(),
      reason: kit.text("reason").notNull(),
      state: kit.text("state").$type<ProposalState>().notNull(),
      authorId: kit.text("author_id").references(() => user.id),
      approverId: kit.text("approver_id").references(() => user.id),
      /** The place among the approved: edits are applied in this order. */
      approvedAs: kit.int("approved_as"),
      /** The release that brought it. */
      releaseId: kit.text("release_id").references(() => release.id),
      /** The file that it was imported from. */
      fileName: kit.text("file_name"),
      /** The release whose content it brings back. */
      rollbackOf: kit.text("rollback_of").references(() => release.id),
      createdAt: kit.time("created_at").notNull(),
      updatedAt: kit.time("updated_at").notNull(),
    },
    (t) => [
      kit.unique("proposal_number").on(t.glossaryId, t.number),
      kit.index("proposal_state").on(t.glossaryId, t.state),
      kit.index("proposal_release").on(t.releaseId),
    ],
  )

  /** What a proposal makes of one concept; null stands for a concept that is not there. */
  const proposalChange = kit.table(
    "proposal_change",
    {
      proposalId: kit
        .text("proposal_id")
        .notNull()
        .references(() => proposal.id),
      conceptId: kit.text("concept_id").notNull(),
      /** What the concept is called, for lists. */
      name: kit.text("name").notNull(),
      kind: kit.text("kind").$type<"added" | "changed" | "removed">().notNull(),
      before: kit.json<Concept>("before"),
      after: kit.json<Concept>("after"),
      /** Grows with every save, so that a second saver learns of the first. */
      revision: kit.int("revision").notNull(),
      editorId: kit.text("editor_id").references(() => user.id),
      updatedAt: kit.time("updated_at").notNull(),
    },
    (t) => [
      kit.primaryKey({ name: "proposal_change_pk", columns: [t.proposalId, t.conceptId] }),
      kit.index("proposal_change_name").on(t.proposalId, t.name, t.conceptId),
      kit.index("proposal_change_concept").on(t.conceptId),
    ],
  )

  /** What happened to a proposal and what was said of it: rows are added, never changed. */
  const proposalEvent = kit.table(
    "proposal_event",
    {
      id: kit.text("id").primaryKey(),
      proposalId: kit
        .text("proposal_id")
        .notNull()
        .references(() => proposal.id),
      kind: kit.text("kind").$type<ProposalEventKind>().notNull(),
      userId: kit.text("user_id").references(() => user.id),
      text: kit.text("text").notNull(),
      createdAt: kit.time("created_at").notNull(),
    },
    (t) => [kit.index("proposal_event_proposal").on(t.proposalId, t.createdAt)],
  )

  return { glossary, release, proposal, proposalChange, proposalEvent }
}

export type GlossaryTables = ReturnType<typeof defineGlossaries>
