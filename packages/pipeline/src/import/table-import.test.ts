import type { ColumnMeanings } from "@readback/domain"
import { parquetWriteBuffer } from "hyparquet-writer"
import { testDatabases } from "@readback/store/testing"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { openInstallation, type TestInstallation, type TestProject } from "../testing/index.ts"
import type { ImportFile } from "./import-file.ts"
import { importPrompts } from "./import-prompts.ts"
import { MAX_LINE_BYTES } from "./read-lines.ts"

function fileOf(name: string, content: string | Uint8Array | ArrayBuffer): ImportFile {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content)
  return {
    name,
    open: async function* () {
      const size = bytes.length > 10_000 ? 65_536 : 7
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
    },
    random: { byteLength: bytes.length, slice: async (start, end) => bytes.slice(start, end).buffer },
  }
}

for (const database of testDatabases()) {
  describe(`importing tables on ${database.name}`, () => {
    let installation: TestInstallation
    let project: TestProject
    beforeAll(async () => {
      installation = await openInstallation(database)
    })
    afterAll(() => installation.close())
    beforeEach(async () => {
      project = await installation.project({ classification: "CUI" })
    })
    const send = (name: string, content: string | Uint8Array | ArrayBuffer, columns?: ColumnMeanings) =>
      importPrompts(project.admin, {
        projectId: project.id,
        file: fileOf(name, content),
        onDefect: "keep-good",
        ...(columns === undefined ? {} : { columns }),
      })
    const stored = async () => {
      const { db, tables } = project.store.read
      const prompts = (await db.select().from(tables.prompt)).filter((row) => row.projectId === project.id)
      const ids = new Map(prompts.map((row) => [row.id, row]))
      const responses = (await db.select().from(tables.response)).filter((row) => ids.has(row.promptId))
      return {
        prompts,
        texts: responses
          .map(({ promptId, model, text }) => [ids.get(promptId)?.messages.at(-1)?.content, model, text])
          .toSorted((a, b) => a.join().localeCompare(b.join())),
      }
    }

    test("reads several responses a row, with quotes, line breaks and a byte-order mark", async () => {
      const report = await send(
        "pairs.csv",
        '\uFEFFid,prompt,response_a,model_a,response_b,model_b,marking,note\r\n1,"Say ""wilco""",Wilco,m1,"Will\ncomply, over",m2,CUI,kept\r\n\r\n2,Again?,One,m1,Two,m2,,\r\n',
      )
      expect(report).toMatchObject({ kind: "done", format: "table", counts: { rows: 2, prompts: 2, comparisons: 2 } })
      const { prompts, texts } = await stored()
      expect(texts).toEqual([
        ["Again?", "m1", "One"],
        ["Again?", "m2", "Two"],
        ['Say "wilco"', "m1", "Wilco"],
        ['Say "wilco"', "m2", "Will\ncomply, over"],
      ])
      const [first] = prompts.toSorted((a, b) => (a.externalId ?? "").localeCompare(b.externalId ?? ""))
      expect(first).toMatchObject({ externalId: "1", marking: "CUI", provenance: { row: 2, extra: { note: "kept" } } })
    })

    test("reads one response a row, joined over files, by tabs or semicolons", async () => {
      await send("first.tsv", "instruction\toutput\tgenerator\nHow?\tThus.\tm1\n")
      const report = await send("second.csv", "instruction;output;generator\nHow?;Otherwise.;m2\n")
      expect(report.counts).toMatchObject({ responses: 1, comparisons: 1 })
      expect((await stored()).texts).toEqual([
        ["How?", "m1", "Thus."],
        ["How?", "m2", "Otherwise."],
      ])
    })

    test("reads columns as somebody says that they are; a response's column names its model", async () => {
      const columns = {
        Frage: "prompt",
        Rolle: "system",
        "model-x": "response",
        "model-y": "response",
        x: "ignore",
      } as const
      await send("own.csv", "Frage,Rolle,model-x,model-y,x\nWhere?,Be brief.,Here.,There.,1\n", columns)
      const { prompts, texts } = await stored()
      expect(prompts[0]?.messages).toEqual([
        { role: "system", content: "Be brief." },
        { role: "user", content: "Where?" },
      ])
      expect(texts.map(([, model]) => model)).toEqual(["model-x", "model-y"])
      expect(prompts[0]?.provenance.extra).toBeUndefined()
    })

    test("reads a known format by the names of its columns", async () => {
      const report = await send(
        "arena.csv",
        'id,model_a,model_b,prompt,response_a,response_b,winner_model_a,winner_model_b,winner_tie\n7,m1,m2,"[""Q?""]","[""A.""]","[""B.""]",1,0,0\n',
      )
      expect(report).toMatchObject({ format: "arena_battle", counts: { comparisons: 1 } })
    })

    test.each<[string, string, string | Uint8Array, string, number]>([
      ["a stray quote", "x.csv", 'prompt,response_a,response_b\nQ,a,b\nQ2,"a"b,c\n', "table-damaged", 3],
      ["a quote that is not closed", "x.csv", 'prompt,response_a,response_b\nQ,"a,b\n', "table-damaged", 1],
      ["two columns of one name", "x.csv", "prompt,a,a\nQ,x,y\n", "table-columns", 1],
      [
        "too many columns",
        "x.csv",
        `${Array.from({ length: 501 }, (_, at) => `c${at}`).join(",")}\n`,
        "table-columns",
        1,
      ],
      ["a value too many", "x.csv", "prompt,response_a,response_b\nQ,a,b,c\n", "too-many-cells", 2],
      ["no column that is a response", "x.csv", "question,colour\nQ,red\n", "no-column", 2],
      [
        "one response where there are two columns",
        "x.csv",
        "prompt,response_a,response_b\nQ,a,\n",
        "too-few-responses",
        2,
      ],
      ["no prompt", "x.csv", "prompt,response_a,response_b\n,a,b\n", "bad-value", 2],
      ["nothing but names", "x.csv", "prompt,response_a,response_b\n", "empty-file", 1],
      ["nothing", "x.csv", "", "empty-file", 1],
      [
        "a marking above the project",
        "x.csv",
        "prompt,response_a,response_b,marking\nQ,a,b,SECRET\n",
        "marking-above-project",
        2,
      ],
      ["a NUL", "x.csv", "prompt,response_a,response_b\nQ,a\u0000,b\n", "nul-character", 2],
      ["bytes that are no text", "x.csv", Uint8Array.of(112, 44, 0xc3, 0x28, 10), "not-utf8", 1],
      [
        "a row without an end",
        "x.csv",
        `prompt,response_a,response_b\nQ,"${"a".repeat(MAX_LINE_BYTES + 1)}`,
        "table-damaged",
        2,
      ],
      [
        "Parquet that is cut",
        "x.parquet",
        new TextEncoder().encode("PAR1 and no more than this"),
        "parquet-damaged",
        1,
      ],
    ])("refuses %s, and says where", async (_what, name, content, code, line) => {
      const report = await send(name, content)
      expect(report.kind).toBe("refused")
      expect(report.issues[0]).toMatchObject({ line, severity: "error" })
      expect(report.issues[0]?.code).toMatch(new RegExp(code))
      expect((await stored()).prompts).toEqual([])
    })

    test("reads Parquet, nested conversations as well, and refuses a damaged one", async () => {
      const file = parquetWriteBuffer({
        columnData: [
          { name: "prompt", data: ["Q1", "Q2", "Q3"], type: "STRING" },
          { name: "response_a", data: ["a1", "a2", "same"], type: "STRING" },
          { name: "response_b", data: ["b1", "b2", "same"], type: "STRING" },
          { name: "weight", data: [1n, 2n, 3n], type: "INT64" },
        ],
      })
      const report = await send("pairs.parquet", file)
      expect(report).toMatchObject({ format: "table", counts: { rows: 3, prompts: 2, errors: 1 } })
      expect(report.issues).toMatchObject([{ line: 3, code: "equal-responses" }])
      expect((await stored()).prompts.map(({ provenance }) => provenance.extra)).toEqual([{ weight: 1 }, { weight: 2 }])
      const damaged = new Uint8Array(file.slice(0))
      damaged.fill(255, 8, 40)
      expect(await send("damaged.parquet", damaged)).toMatchObject({ kind: "refused" })
      const trl = parquetWriteBuffer({
        columnData: [
          { name: "prompt", data: [[{ role: "user", content: "Nested?" }]], type: "JSON" },
          { name: "chosen", data: [[{ role: "assistant", content: "Yes." }]], type: "JSON" },
          { name: "rejected", data: [[{ role: "assistant", content: "No." }]], type: "JSON" },
        ],
      })
      expect(await send("trl.parquet", trl)).toMatchObject({
        format: "trl_preference",
        counts: { prompts: 1, comparisons: 1 },
      })
    })
  })
}
