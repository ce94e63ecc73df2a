import { customType as postgresType, bigint, pgTable, text as postgresText } from "drizzle-orm/pg-core"
import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core"
import type { Dialect } from "../database/handle.ts"

/** What a text of the index is: a prompt without what the system says, a response, or a rewrite. */
export type TextKind = "prompt" | "response" | "rewrite"

/**
 * The words of all texts, for search: a virtual table of FTS5 on SQLite, a `tsvector` on PostgreSQL. Migrations make it by
 * hand; `number` grows with each row, and a very long text has several.
 */
const sqlite = sqliteTable("text_words", {
  number: integer("rowid").primaryKey(),
  words: text("words").notNull(),
  kind: text("kind").$type<TextKind>().notNull(),
  subjectId: text("subject_id").notNull(),
  projectId: text("project_id").notNull(),
})

const tsvector = postgresType<{ data: string }>({ dataType: () => "tsvector" })

const postgres = pgTable("text_words", {
  number: bigint("number", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
  words: tsvector("words").notNull(),
  kind: postgresText("kind").$type<TextKind>().notNull(),
  subjectId: postgresText("subject_id").notNull(),
  projectId: postgresText("project_id").notNull(),
}) as unknown as typeof sqlite

/** The table of words in a dialect; SQLite's type stands for both. */
export const textWordsIn = (dialect: Dialect): typeof sqlite => (dialect === "sqlite" ? sqlite : postgres)
