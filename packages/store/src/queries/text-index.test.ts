import { ProjectSettings, promptText, type PromptMessage } from "@readback/domain"
import { indexWords } from "@readback/glossary"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Store, Writer } from "../database/handle.ts"
import { testDatabases } from "../testing/index.ts"
import { insertPrompt, insertResponses } from "./material.ts"
import { searchTexts } from "./search-texts.ts"
import { indexTexts, isTextIndexComplete, textsHolding } from "./text-index.ts"

const at = new Date("2026-03-01T12:00:00Z")
const provenance = { file: "f", row: 1, format: "readback" }
const responses = {
  cas: "Close\nair-support came at dawn.",
  apart: "Air came close; support did not.",
  dotted: "The U.S. Army’s F-16s.",
  greek: "Ο στρατός και Café d'été — ok.",
  signs: `"';\\ % _ * ( ) NEAR OR AND NOT -- null`,
  none: "—…",
} as const

async function answer(tx: Writer, projectId: string, rows: Parameters<typeof insertResponses>[1]) {
  await insertResponses(tx, rows)
  const texts = rows.map(({ id, text }) => ({ kind: "response", id, text }) as const)
  await indexTexts(tx, projectId, texts)
}

for (const database of testDatabases()) {
  describe(`the index of words on ${database.name}`, () => {
    let store: Store
    const project = async (id: string, messages: readonly PromptMessage[]) => {
      const settings = ProjectSettings.parse({})
      const own = { name: id, description: "", siteId: "s", classification: "U", settings, createdAt: at }
      await store.write(async (tx) => {
        await tx.db.insert(tx.tables.project).values({ id, ...own })
        const prompt = { id: `${id} prompt`, projectId: id, messages, hash: id, marking: "U", provenance }
        await insertPrompt(tx, { ...prompt, createdAt: at })
        await indexTexts(tx, id, [{ kind: "prompt", id: prompt.id, text: promptText(messages) }])
      })
    }
    beforeAll(async () => {
      store = await database.open()
      await store.write((tx) => tx.db.insert(tx.tables.site).values({ id: "s", name: "S", createdAt: at }))
      await project("p", [
        { role: "system", content: "Secret instruction." },
        { role: "user", content: "What is air" },
        { role: "user", content: "support?" },
      ])
      await project("q", [{ role: "user", content: "Close air support?" }])
      const rows = Object.entries(responses).map(([id, text]) => ({
        id,
        promptId: "p prompt",
        text,
        hash: id,
        provenance,
        createdAt: at,
        model: id === "cas" ? "m" : null,
      }))
      await store.write((tx) => answer(tx, "p", rows))
    })
    afterAll(() => store.close())

    const search = async (phrase: string, more: object = {}) =>
      (await searchTexts(store.read, { phrase, projectIds: ["p"], limit: 10, ...more })).map(({ id }) => id)

    test.each<[string, string[]]>([
      ["close AIR support", ["cas"]],
      ["air support", ["p prompt", "cas"]],
      ["US army", ["dotted"]],
      ["U.S.", ["dotted"]],
      ["f-16S", ["dotted"]],
      ["cafe", ["greek"]],
      ["στρατος", ["greek"]],
      ["στρατός και CAFÉ", ["greek"]],
      ["near OR and", ["signs"]],
      ["secret", []],
      ["sup", []],
      [`" OR "*" --`, ["signs"]],
      [`'); drop table text_words; --`, []],
      ["", []],
      ["…", []],
    ])("finds %j", async (phrase, ids) => {
      expect(await search(phrase)).toEqual(ids)
    })

    test("finds by kind, model and project, page by page", async () => {
      expect(await search("air support", { kind: "prompt" })).toEqual(["p prompt"])
      expect(await search("air", { model: "m" })).toEqual(["cas"])
      expect(await search("air", { projectIds: ["p", "q"] })).toEqual(["p prompt", "q prompt", "cas", "apart"])
      expect(await search("air", { projectIds: [] })).toEqual([])
      const [first] = await searchTexts(store.read, { phrase: "air support", projectIds: ["p"], limit: 1 })
      expect(await search("air support", { after: first?.number })).toEqual(["cas"])
    })

    test("holds every text, and no search for many phrases misses one", async () => {
      expect(await isTextIndexComplete(store.read, "p")).toBe(true)
      const phrases = Array.from({ length: 2_000 }, (_, index) => `word${index} air`)
      const filter = { projectIds: ["p"], limit: 10 }
      const found = await textsHolding(store.read, { ...filter, phrases: [...phrases, "close air support"] })
      expect(found.map(({ id }) => id)).toContain("cas")
    })

    test("takes texts of any length and script", async () => {
      const long = Array.from({ length: 40_000 }, (_, index) => `w${index}`).join(" ")
      const texts = { long, run: "中".repeat(262_144), mixed: `${"ab ".repeat(90_000)} the end` }
      const rows = Object.entries(texts).map(([id, text]) => ({
        id,
        promptId: "q prompt",
        text,
        hash: id,
        provenance,
        createdAt: at,
      }))
      await store.write((tx) => answer(tx, "q", rows))
      const inQ = { projectIds: ["q"] }
      for (const first of [0, 10_000, 29_999, 39_990])
        expect(await search(`w${first} w${first + 1} w${first + 2}`, inQ)).toEqual(["long"])
      expect(await search("ab the end", inQ)).toEqual(["mixed"])
      expect(await search("中".repeat(500), inQ)).toEqual(["run"])
      expect(await isTextIndexComplete(store.read, "q")).toBe(true)
      expect(indexWords(texts.run)).toBe("中".repeat(100))
    })
  })
}
