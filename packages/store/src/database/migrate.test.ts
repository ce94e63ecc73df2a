import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { PGlite } from "@electric-sql/pglite"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { knownMigrations, migrate, type MigrationConnection } from "./migrate.ts"

interface Fixture {
  readonly connection: MigrationConnection
  /** Everything the schema consists of, as text. */
  schema(): Promise<string>
  close(): Promise<void>
}

const openers: Readonly<Record<"sqlite" | "postgres", () => Promise<Fixture>>> = {
  sqlite: async () => {
    const folder = mkdtempSync(join(tmpdir(), "readback-migrate-"))
    const database = new DatabaseSync(join(folder, "x.sqlite"))
    const rows = (sql: string) => database.prepare(sql).all()
    return {
      connection: { rows: async (sql) => rows(sql), exec: async (sql) => database.exec(sql) },
      schema: async () => JSON.stringify(rows("select type, name, sql from sqlite_schema order by type, name")),
      close: async () => {
        database.close()
        rmSync(folder, { recursive: true })
      },
    }
  },
  postgres: async () => {
    const engine = await PGlite.create()
    const rows = async (sql: string) => (await engine.query<Record<string, unknown>>(sql)).rows
    const columns =
      "select table_name, column_name, data_type, is_nullable from information_schema.columns where table_schema = 'public' order by 1, 2"
    return {
      connection: { rows, exec: async (sql) => void (await engine.exec(sql)) },
      schema: async () =>
        JSON.stringify([
          await rows(columns),
          await rows("select indexdef from pg_indexes where schemaname = 'public' order by 1"),
        ]),
      close: () => engine.close(),
    }
  },
}

for (const dialect of ["sqlite", "postgres"] as const) {
  describe(`migrating ${dialect}`, () => {
    let fixture: Fixture
    beforeEach(async () => {
      fixture = await openers[dialect]()
    })
    afterEach(() => fixture.close())
    const applied = () => fixture.connection.rows("select tag, applied_at from schema_migration order by tag")

    test("an empty database gets every migration, and a second time changes nothing", async () => {
      await migrate(dialect, fixture.connection)
      const [schema, log] = [await fixture.schema(), await applied()]
      expect(log.map((row) => row["tag"])).toEqual(knownMigrations(dialect))
      await migrate(dialect, fixture.connection)
      expect([await fixture.schema(), await applied()]).toEqual([schema, log])
    })

    test("a database of a newer program is refused before anything is changed", async () => {
      await migrate(dialect, fixture.connection)
      await fixture.connection.exec("insert into schema_migration values ('9999_future', 'x')")
      const schema = await fixture.schema()
      await expect(migrate(dialect, fixture.connection)).rejects.toThrow(/newer Readback: it holds 9999_future/)
      expect(await fixture.schema()).toBe(schema)
    })

    test("a migration that fails is rolled back and named, and is applied the next time", async () => {
      await fixture.connection.exec("create table draft (x text)")
      await expect(migrate(dialect, fixture.connection)).rejects.toThrow(
        /^Migration 0000_initial failed and was rolled back/,
      )
      expect(await applied()).toEqual([])
      await fixture.connection.exec("drop table draft")
      await migrate(dialect, fixture.connection)
      expect(await applied()).toHaveLength(knownMigrations(dialect).length)
    })

    test("scores from before there were profiles stay, under the default one, and stay unchangeable", async () => {
      const exec = (sql: string) => fixture.connection.exec(sql)
      const script = (tag: string) =>
        readFileSync(join(import.meta.dirname, "../../migrations", dialect, `${tag}.sql`), "utf8")
      await exec("create table schema_migration (tag text primary key, applied_at text not null)")
      for (const tag of ["0000_initial", "0001_append_only"]) {
        for (const statement of script(tag).split("--> statement-breakpoint")) await exec(statement)
        await exec(`insert into schema_migration values ('${tag}', 'then')`)
      }
      const [time, json] = dialect === "sqlite" ? ["0", "'{}'"] : ["now()", "'{}'::jsonb"]
      await exec(
        `insert into glossary (id, name, language, classification, created_at) values ('g', 'G', 'en', 'U', ${time})`,
      )
      await exec(
        `insert into release (id, glossary_id, number, title, hash, concept_count, term_count, concepts, created_at) values ('r', 'g', 1, 't', 'h', 0, 0, ${json}, ${time})`,
      )
      await exec(`insert into adherence values ('response', 's', 'r', 'glossary-7', ${json}, ${time})`)
      await migrate(dialect, fixture.connection)
      const found = await fixture.connection.rows("select subject_id, profile, engine from adherence")
      expect(found).toEqual([{ subject_id: "s", profile: "default", engine: "glossary-7" }])
      for (const change of ["update adherence set engine = 'x'", "delete from adherence"])
        await expect(exec(change)).rejects.toThrow("adherence is append-only")
    })

    test("texts from before there was an index of words are found in it", async () => {
      const exec = (sql: string) => fixture.connection.exec(sql)
      const folder = join(import.meta.dirname, "../../migrations", dialect)
      await exec("create table schema_migration (tag text primary key, applied_at text not null)")
      for (const tag of knownMigrations(dialect).filter((one) => one < "0007")) {
        for (const statement of readFileSync(join(folder, `${tag}.sql`), "utf8").split("--> statement-breakpoint"))
          await exec(statement)
        await exec(`insert into schema_migration values ('${tag}', 'then')`)
      }
      const time = dialect === "sqlite" ? "0" : "now()"
      await exec(`insert into site (id, name, created_at) values ('s', 'S', ${time})`)
      await exec(
        `insert into project (id, name, description, site_id, classification, settings, created_at) values ('p', 'P', '', 's', 'U', '{}', ${time})`,
      )
      for (let nth = 0; nth < 600; nth += 1) {
        const messages = JSON.stringify([{ role: "user", content: `What's item ${nth}?` }]).replaceAll("'", "''")
        await exec(
          `insert into prompt (id, project_id, messages, hash, marking, provenance, created_at) values ('p${nth}', 'p', '${messages}', '${nth}', 'U', '{}', ${time})`,
        )
      }
      await exec(
        `insert into response (id, prompt_id, text, hash, provenance, created_at) values ('r', 'p7', 'Café ''is'' U.S. slang', 'h', '{}', ${time})`,
      )
      await migrate(dialect, fixture.connection)
      const found = async (words: string) => {
        const holds = dialect === "sqlite" ? `text_words match '"${words}"'` : `words @@ '${words}'::tsquery`
        return (await fixture.connection.rows(`select subject_id, project_id from text_words where ${holds}`)).map(
          (row) => `${String(row["project_id"])} ${String(row["subject_id"])}`,
        )
      }
      expect(await found("item")).toHaveLength(600)
      expect(await found("555")).toEqual(["p p555"])
      expect([await found("cafe"), await found("us")]).toEqual([["p r"], ["p r"]])
    })

    test("what an endpoint said in a run's reason is not kept from before it was known of whom it is", async () => {
      const exec = (sql: string) => fixture.connection.exec(sql)
      const folder = join(import.meta.dirname, "../../migrations", dialect)
      await exec("create table schema_migration (tag text primary key, applied_at text not null)")
      for (const tag of knownMigrations(dialect).filter((one) => one < "0010")) {
        for (const statement of readFileSync(join(folder, `${tag}.sql`), "utf8").split("--> statement-breakpoint"))
          await exec(statement)
        await exec(`insert into schema_migration values ('${tag}', 'then')`)
      }
      const time = dialect === "sqlite" ? "0" : "now()"
      await exec(`insert into site (id, name, created_at) values ('s', 'S', ${time})`)
      await exec(
        `insert into project (id, name, description, site_id, classification, settings, created_at) values ('p', 'P', '', 's', 'U', '{}', ${time})`,
      )
      const reasons = [
        "Paused by Ann.",
        "The budget of 4 requests is spent.",
        "The endpoint answered 404 owl-model",
        null,
      ]
      for (const [at, reason] of reasons.entries())
        await exec(
          `insert into generation_run (id, project_id, name, kind, plan, state, reason, total, spent, counts, created_at) ` +
            `values ('r${at}', 'p', 'R', 'responses', '{}', 'paused', ${reason === null ? "null" : `'${reason}'`}, 1, '{}', '{}', ${time})`,
        )
      await migrate(dialect, fixture.connection)
      const rows = await fixture.connection.rows("select reason, reason_endpoint_id from generation_run order by id")
      expect(rows.map(({ reason }) => reason)).toEqual([
        ...reasons.slice(0, 2),
        "The run was paused. Resume it to see whether its endpoints answer now.",
        null,
      ])
      expect(rows.every((row) => row["reason_endpoint_id"] === null)).toBe(true)
    })

    test("knows each file of its folder", () => {
      const folder = join(import.meta.dirname, "../../migrations", dialect)
      const files = readdirSync(folder).filter((name) => name.endsWith(".sql"))
      expect(files.map((name) => name.replace(".sql", "")).toSorted()).toEqual(knownMigrations(dialect))
      for (const name of files) expect(readFileSync(join(folder, name), "utf8").trim()).not.toBe("")
    })
  })
}
