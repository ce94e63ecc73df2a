import { testDatabases } from "@readback/store/testing"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Context } from "../context.ts"
import { createProposal } from "../propose/create-proposal.ts"
import { dropChanges } from "../propose/drop-changes.ts"
import { listChanges } from "../propose/list-changes.ts"
import { dismissFinding } from "../suggest/dismiss-finding.ts"
import { suggestTerm } from "../suggest/suggest-term.ts"
import {
  claimTask,
  importSmallGlossary,
  jsonLines,
  judgeNext,
  openInstallation,
  type TestInstallation,
  type TestProject,
} from "../testing/index.ts"
import { acceptCandidate } from "./accept-candidate.ts"
import { countSuggestions } from "./count-suggestions.ts"
import { exportConcordance } from "./export-concordance.ts"
import { listCandidates } from "./list-candidates.ts"
import { listOverruledPlaces } from "./list-overruled-places.ts"
import { readConcordance } from "./read-concordance.ts"
import { readOverruled } from "./read-overruled.ts"
import { readEvidenceScope } from "./read-scope.ts"
import { readTopConcepts } from "./read-top-concepts.ts"
import { readUsage } from "./read-usage.ts"
import { addReferenceDocument, listReferenceDocuments, removeReferenceDocument } from "./reference-documents.ts"
import { rejectCandidates, restoreCandidates } from "./reject-candidates.ts"
import { stopScoringTerm } from "./stop-scoring-term.ts"

const answers = [
  ["They asked for bombing support at dawn.", "They asked for close air support at dawn."],
  ["=SUM(1) bombing support, again bombing-support.", "No support was there."],
]
const prompts = answers.map((texts, at) => ({
  id: `p${at}`,
  prompt: [{ role: "user", content: `What of close air support in case ${at}?` }],
  responses: texts.map((text, n) => ({ text, model: `m${n}` })),
}))

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

for (const database of testDatabases()) {
  describe(`evidence for a glossary on ${database.name}`, () => {
    let installation: TestInstallation
    let linguist: Context
    let stranger: Context
    let labeler: Context
    let project: TestProject
    let glossaryId = "" as never
    beforeAll(async () => {
      installation = await openInstallation(database)
      stranger = await installation.person("linguist")
      glossaryId = (await importSmallGlossary(stranger, "Evidence")) as never
      project = await installation.project({ name: "Evidence", glossaryId })
      linguist = await project.member("linguist")
      labeler = await project.member("labeler")
      await project.import(jsonLines(prompts))
      for (let judged = 0; judged < answers.length; judged += 1) {
        const task = await claimTask(labeler, project.id)
        const own = task.responses.find(({ text }) => text.includes("bombing"))
        const start = own?.text.indexOf("bombing") ?? 0
        if (own !== undefined && judged === 0) {
          await suggestTerm(labeler, {
            assignmentId: task.assignmentId as never,
            term: "phase line",
            note: "",
            context: "",
          })
          await dismissFinding(labeler, {
            dismissalId: "00000000-0000-7000-9000-000000000001" as never,
            assignmentId: task.assignmentId as never,
            responseId: own.id as never,
            code: "forbidden-term",
            conceptId: "c1",
            termId: termId.bombing,
            start,
            end: start + 15,
            quote: "bombing support",
            context: own.text,
            reason: "quotation",
            comment: "They said so",
          })
        }
        await judgeNext(
          labeler,
          project.id,
          (shown) => `2${shown.responses.find(({ text }) => !text.includes("bombing"))?.text ?? ""}`,
          judged === 0
            ? { of: own?.text ?? "", text: "The casualty collection point (CCP) had close air support. The CCP moved." }
            : undefined,
        )
      }
    })
    afterAll(() => installation.close())

    const termId = { bombing: "bombing support" }
    const draft = async () =>
      (await createProposal(linguist, { glossaryId, title: "Evidence", reason: "" })).proposalId as never
    const conceptsIn = async (proposalId: never) =>
      (await listChanges(linguist, { proposalId, query: "", limit: 10 })).rows
    const lines = async (words: string, by = linguist, also: object = {}) =>
      (await readConcordance(by, { glossaryId, words, ...also })).lines

    test("waiting suggestions are counted by glossary", async () => {
      expect(await countSuggestions(linguist)).toEqual([{ glossaryId, count: 1 }])
    })

    test("an overruled finding counts against its term, among all that people read of it", async () => {
      const { terms, isComplete } = await readOverruled(linguist, { glossaryId })
      expect(isComplete).toBe(true)
      expect(terms).toMatchObject([
        {
          conceptId: "c1",
          concept: "close air support",
          term: "bombing support",
          status: "forbidden",
          dismissals: 1,
          readers: 1,
          reasons: [{ reason: "quotation", count: 1 }],
          counted: 1,
          hits: 3,
          isFlagged: false,
          isUnscored: false,
        },
      ])
      expect(terms[0]?.precision?.rate).toBeCloseTo(2 / 3)
      const places = await listOverruledPlaces(linguist, {
        glossaryId,
        conceptId: "c1",
        termId: terms[0]?.termId ?? "",
      })
      expect(places).toMatchObject([{ quote: "bombing support", comment: "They said so", releaseNumber: 1 }])
    })

    test("one step proposes that a term is shown and not scored", async () => {
      const proposalId = await draft()
      expect(await stopScoringTerm(linguist, { proposalId, conceptId: "c1", termId: termId.bombing })).toEqual({
        isChanged: true,
      })
      expect(await conceptsIn(proposalId)).toMatchObject([
        { conceptId: "c1", after: { terms: [{}, { text: "bombing support", match: { minConfidence: 1 } }] } },
      ])
      const again = { proposalId, conceptId: "c1", termId: "gone" }
      await expect(stopScoringTerm(linguist, again)).rejects.toMatchObject({ code: "not_found" })
    })

    test("a concordance finds words in prompts, responses and rewrites, with the words around them", async () => {
      const found = await lines("close air support")
      expect(found.map(({ kind, left, hit }) => [kind, left, hit])).toEqual(
        expect.arrayContaining([
          ["prompt", "What of ", "close air support"],
          ["response", "They asked for ", "close air support"],
          ["rewrite", "The casualty collection point (CCP) had ", "close air support"],
        ]),
      )
      expect(found).toHaveLength(4)
    })

    test("a concordance finds patterns, and a concept in all its terms", async () => {
      expect((await lines("bomb*")).map(({ hit }) => hit)).toEqual(["bombing", "bombing", "bombing"])
      expect((await lines("*ombing support")).map(({ hit }) => hit)).toContain("bombing-support")
      const { lines: ofConcept, isComplete } = await readConcordance(linguist, { glossaryId, conceptId: "c1" })
      expect(isComplete).toBe(true)
      expect(new Set(ofConcept.map(({ hit }) => hit))).toEqual(
        new Set(["close air support", "bombing support", "bombing-support"]),
      )
      await expect(lines("* ?")).rejects.toMatchObject({ code: "invalid" })
    })

    test("a concordance is narrowed to a kind, a model, or what people preferred", async () => {
      expect((await lines("close air support", linguist, { kind: "rewrite" })).map(({ kind }) => kind)).toEqual([
        "rewrite",
      ])
      expect((await lines("support", linguist, { model: "m1" })).every(({ model }) => model === "m1")).toBe(true)
      const rejected = await lines("support", linguist, { judged: "rejected" })
      expect(rejected.map(({ hit, judged }) => [hit, judged])).toEqual([
        ["support", "rejected"],
        ["support", "rejected"],
        ["support", "rejected"],
      ])
    })

    test("texts of projects where one is no member, and of hidden prompts, are not read", async () => {
      expect(await lines("support", stranger)).toEqual([])
      expect(await readEvidenceScope(stranger, { glossaryId })).toMatchObject({ projects: [], models: [] })
      const asked = { glossaryId, words: "support", projectId: project.id as never }
      await expect(readConcordance(stranger, asked)).rejects.toMatchObject({ code: "not_found" })
      await expect(readConcordance(labeler, { glossaryId, words: "support" })).rejects.toMatchObject({
        code: "forbidden",
      })
      const { db, tables } = installation.store.read
      expect(await readEvidenceScope(linguist, { glossaryId })).toMatchObject({ models: ["m0", "m1"] })
      await installation.store.write((tx) => tx.db.update(tables.comparison).set({ isHidden: true }))
      expect(await lines("support")).toEqual([])
      await installation.store.write((tx) => tx.db.update(tables.comparison).set({ isHidden: false }))
      expect(await db.select().from(tables.comparison)).toHaveLength(2)
    })

    test("a concordance as a file has every hit, and no cell that a spreadsheet would run", async () => {
      const { content, fileName } = await exportConcordance(linguist, { glossaryId, words: "bombing support" })
      let file = ""
      for await (const piece of content) file += piece
      expect(fileName).toBe("concordance bombing support.csv")
      expect(file.trim().split("\r\n")).toHaveLength(4)
      expect(file).toContain("'=SUM(1)")
    })

    test("candidates come from rewrites and documents, and are accepted with what they stand for", async () => {
      const name = "manual.md"
      const manual = bytes(
        "The fire support team (FIST) moved. A fire support team and the fire support team. FIST.\n".repeat(4),
      )
      const { documentId, wordCount } = await addReferenceDocument(linguist, { glossaryId, name, bytes: manual })
      expect(wordCount).toBe(64)
      const { abbreviations, phrases, sources } = await listCandidates(linguist, { glossaryId })
      expect(sources).toMatchObject({ documents: 1, rewrites: 1, responses: 4 })
      expect(abbreviations).toMatchObject([
        { term: "FIST", count: 8, expansions: [{ text: "fire support team" }] },
        { term: "CCP", count: 2, expansions: [{ text: "casualty collection point" }] },
      ])
      expect(phrases.map(({ key }) => key)).toContain("fire support team")
      const proposalId = await draft()
      const place = { proposalId, conceptId: null, status: "admitted" as const }
      const accepted = { glossaryId, term: "FIST", expansion: "fire support team", place }
      const { conceptId } = await acceptCandidate(linguist, accepted)
      expect(await conceptsIn(proposalId)).toMatchObject([
        {
          after: {
            terms: [
              { text: "fire support team", status: "preferred" },
              { text: "FIST", type: "acronym", status: "admitted" },
            ],
          },
        },
      ])
      await rejectCandidates(linguist, { glossaryId, terms: ["CCP"] })
      const left = await listCandidates(linguist, { glossaryId })
      expect(left.abbreviations).toEqual([])
      expect(left.phrases.map(({ key }) => key)).not.toContain("fire support team")
      await restoreCandidates(linguist, { glossaryId, terms: ["CCP"] })
      await dropChanges(linguist, { proposalId, conceptIds: [conceptId] })
      const back = await listCandidates(linguist, { glossaryId })
      expect(back.abbreviations.map(({ term }) => term)).toEqual(["FIST", "CCP"])
      await removeReferenceDocument(linguist, { documentId: documentId as never })
      expect(await listReferenceDocuments(linguist, { glossaryId })).toEqual([])
    })

    test("a document that is no UTF-8 text is refused with what to do", async () => {
      const latin = { glossaryId, name: "latin.txt", bytes: Uint8Array.from([0x66, 0xfc, 0x72]) }
      await expect(addReferenceDocument(linguist, latin)).rejects.toThrow("latin.txt is not UTF-8 text")
      await expect(addReferenceDocument(linguist, { ...latin, bytes: bytes("a\u0000b") })).rejects.toThrow("NUL")
      await expect(addReferenceDocument(linguist, { ...latin, bytes: bytes(" \n") })).rejects.toThrow("no word")
    })

    test("the use of a concept is counted by term, model, group and week", async () => {
      const usage = await readUsage(linguist, { glossaryId, conceptId: "c1" })
      expect(usage).toMatchObject({
        name: "close air support",
        terms: [
          { text: "close air support", uses: 2, usedIn: 2 },
          { text: "bombing support", uses: 3, usedIn: 2 },
        ],
        models: [
          { label: "m0", uses: 3, usedIn: 2, texts: 2 },
          { label: "m1", uses: 1, usedIn: 1, texts: 2 },
        ],
        groups: [{ label: "", uses: 1, usedIn: 1, texts: 1 }],
        weeks: {
          responses: [{ label: "2026-02-23T00:00:00.000Z", uses: 4, texts: 4 }],
          rewrites: [{ label: "2026-02-23T00:00:00.000Z", uses: 1, texts: 1 }],
        },
        isComplete: true,
      })
      expect(await readTopConcepts(linguist, { glossaryId })).toEqual({
        concepts: [{ conceptId: "c1", name: "close air support", uses: 5, usedIn: 4 }],
        texts: 5,
        isComplete: true,
      })
    })
  })
}
