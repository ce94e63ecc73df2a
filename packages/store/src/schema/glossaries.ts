import type { Concept, Term } from "@readback/glossary"
import type { Kit } from "../kit/sqlite-kit.ts"
import type { PeopleTables } from "./people.ts"

/** Glossaries: their working state (concepts and terms) and their immutable releases. */
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

  const concept = kit.table(
    "concept",
    {
      glossaryId: kit
        .text("glossary_id")
        .notNull()
        .references(() => glossary.id),
      /** The concept's own id: stable across releases and exchange files, unique in its glossary. */
      conceptId: kit.text("concept_id").notNull(),
      definition: kit.text("definition"),
      definitionSource: kit.text("definition_source"),
      details: kit.json<Omit<Concept, "id" | "definition" | "definitionSource" | "terms">>("details").notNull(),
      updatedAt: kit.time("updated_at").notNull(),
    },
    (t) => [kit.primaryKey({ name: "concept_pk", columns: [t.glossaryId, t.conceptId] })],
  )

  const term = kit.table(
    "term",
    {
      glossaryId: kit.text("glossary_id").notNull(),
      conceptId: kit.text("concept_id").notNull(),
      termId: kit.text("term_id").notNull(),
      position: kit.int("position").notNull(),
      text: kit.text("text").notNull(),
      status: kit.text("status").$type<Term["status"]>().notNull(),
      details: kit.json<Omit<Term, "id" | "text" | "status">>("details").notNull(),
    },
    (t) => [
      kit.primaryKey({ name: "term_pk", columns: [t.glossaryId, t.conceptId, t.termId] }),
      kit.index("term_text").on(t.glossaryId, t.text),
    ],
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

  return { glossary, concept, term, release }
}

export type GlossaryTables = ReturnType<typeof defineGlossaries>
