import { ProjectSettings } from "@readback/domain"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Store } from "../database/handle.ts"
import { testDatabases } from "../testing/index.ts"

const at = new Date("2026-03-01T12:00:00.123Z")

/** Rows of tables that have a column of each type, through which a value goes into the database and comes back. */
for (const database of testDatabases()) {
  describe(`columns on ${database.name}`, () => {
    let store: Store
    let made = 0
    beforeAll(async () => {
      store = await database.open()
      await store.write((tx) => tx.db.insert(tx.tables.site).values({ id: "s", name: "S", createdAt: at }))
    })
    afterAll(() => store.close())

    const newId = () => {
      made += 1
      return `row ${made}`
    }
    const detailBack = async (detail: Readonly<Record<string, unknown>>) => {
      const { audit } = store.read.tables
      const id = newId()
      await store.write((tx) => tx.db.insert(audit).values({ id, at, actorId: "u", action: "test", detail }))
      return (await store.read.db.select().from(audit)).find((row) => row.id === id)?.detail
    }
    const textBack = async (action: string) => {
      const { audit } = store.read.tables
      const id = newId()
      await store.write((tx) => tx.db.insert(audit).values({ id, at, actorId: "u", action, detail: {} }))
      return (await store.read.db.select().from(audit)).find((row) => row.id === id)?.action
    }
    const instantBack = async (createdAt: Date) => {
      const { site } = store.read.tables
      const id = newId()
      await store.write((tx) => tx.db.insert(site).values({ id, name: id, createdAt }))
      return (await store.read.db.select().from(site)).find((row) => row.id === id)?.createdAt
    }
    const countBack = async (lastRequest: number) => {
      const { rateLimit } = store.read.tables
      const id = newId()
      await store.write((tx) => tx.db.insert(rateLimit).values({ id, key: id, count: 1, lastRequest }))
      return (await store.read.db.select().from(rateLimit)).find((row) => row.id === id)?.lastRequest
    }

    test.each([
      ["plain", "Alpha"],
      ["empty", ""],
      ["outside the basic plane", "🎖️ 𝔸𝕓 👩‍✈️"],
      ["decomposed", "cafe\u0301"],
      ["right to left", "שלום עליכם"],
      ["with quotes, backslashes and percent signs", `"'\\ %_ $1 ? :name`],
      ["with control characters", "a\tb\r\nc\u0001\u001f\u007f\u2028"],
      ["with a byte-order mark inside", "x\uFEFF\uFFFD"],
      ["of 256 Ki units", "é".repeat(262_144)],
    ])("text comes back as it was: %s", async (_name, text) => {
      expect(await textBack(text)).toBe(text)
    })

    // PGlite's own decoder drops it; the two databases that people run do not.
    test.skipIf(database.name === "PGlite")("text comes back as it was: with a byte-order mark in front", async () => {
      expect(await textBack("\uFEFFx")).toBe("\uFEFFx")
    })

    test.each([0, 1, -1, 2 ** 31 - 1, 2 ** 31, 2 ** 32, -(2 ** 40), Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER])(
      "a whole number comes back as it was: %i",
      async (value) => {
        expect(await countBack(value)).toBe(value)
      },
    )

    test.each([
      "1970-01-01T00:00:00.000Z",
      "2026-03-29T01:30:00.001Z",
      "2026-10-25T01:30:00.999Z",
      "2262-04-11T23:47:16.854Z",
      "1900-01-01T00:00:00.007Z",
    ])("an instant comes back to the millisecond: %s", async (instant) => {
      expect((await instantBack(new Date(instant)))?.toISOString()).toBe(instant)
    })

    test.each([
      ["none", []],
      ["every one", Array.from({ length: 256 }, (_, byte) => byte)],
    ])("bytes come back as they were: %s", async (_name, values) => {
      const { image, importRun, project, prompt } = store.read.tables
      const id = newId()
      const counts = { rows: 0, prompts: 0, responses: 0, comparisons: 0, duplicates: 0, errors: 0, warnings: 0 }
      const provenance = { file: "f", row: 1, format: "readback" }
      await store.write(async ({ db }) => {
        const settings = ProjectSettings.parse({})
        const own = { name: id, description: "", siteId: "s", classification: "U", settings, createdAt: at }
        await db.insert(project).values({ id, ...own })
        await db
          .insert(importRun)
          .values({ id, projectId: id, fileName: "f", state: "done", counts, issues: [], createdAt: at })
        const messages = [{ role: "user", content: "?" }] as const
        await db
          .insert(prompt)
          .values({ id, projectId: id, messages, hash: id, marking: "U", provenance, createdAt: at })
        await db.insert(image).values({ id, promptId: id, type: "image/png", bytes: Buffer.from(values) })
      })
      const row = (await store.read.db.select().from(image)).find((one) => one.id === id)
      expect([...(row?.bytes ?? [])]).toEqual(values)
    })

    test.each([true, false])("a truth value comes back as it was: %s", async (isActive) => {
      const { user } = store.read.tables
      const id = newId()
      const person = {
        name: "N",
        email: id,
        emailVerified: !isActive,
        createdAt: at,
        updatedAt: at,
        role: "labeler",
        clearance: "CUI",
        siteId: "s",
      } as const
      await store.write((tx) => tx.db.insert(user).values({ id, ...person, isActive }))
      const row = (await store.read.db.select().from(user)).find((one) => one.id === id)
      expect(row).toMatchObject({ isActive, emailVerified: !isActive, image: null })
    })

    test.each<[string, Readonly<Record<string, unknown>>]>([
      ["empty", {}],
      [
        "of every kind",
        { text: "x", number: 1.5, yes: true, no: false, nothing: null, list: [1, [2, {}]], object: { a: { b: [] } } },
      ],
      [
        "with numbers at the edges",
        { a: 0.1, b: 1e-300, c: 1.7976931348623157e308, d: Number.MAX_SAFE_INTEGER, e: -0.5 },
      ],
      ["with unusual text", { "ключ 🎖": 'e\u0301\u2028\u0001\\"', half: "\ud83d" }],
      ["with keys out of order", { z: 1, a: 2, "10": 3, "9": 4 }],
    ])("a document comes back as it was: %s", async (_name, document) => {
      const back = await detailBack(document)
      expect(back).toEqual(document)
      expect(JSON.stringify(back)).toBe(JSON.stringify(document))
    })
  })
}
