import { CreateEndpoint, StartGeneration } from "@readback/domain"
import { testDatabases } from "@readback/store/testing"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import type { Context } from "../context.ts"
import { jsonLines, openInstallation, queueBalance, type TestInstallation, type TestProject } from "../testing/index.ts"
import { cancelGeneration } from "./cancel-generation.ts"
import { createEndpoint } from "./create-endpoint.ts"
import { expandRun } from "./expand-run.ts"
import { pairAnswered, runsToPair } from "./pair-answered.ts"
import { putBackCall } from "./put-back.ts"
import { readGenerationRun } from "./read-generation-run.ts"
import { resumeGeneration } from "./resume-generation.ts"
import { startGeneration } from "./start-generation.ts"
import { storeAnswer } from "./store-answer.ts"
import { type TakenCall, takeCalls } from "./take-calls.ts"

const keys = { seal: (key: string) => key, open: (sealed: string) => sealed }
const usage = { promptTokens: 1, completionTokens: 1 }

for (const database of testDatabases()) {
  describe(`answers of a run that ends early on ${database.name}`, () => {
    let installation: TestInstallation
    let system: Context
    let project: TestProject
    let endpointId: string
    beforeAll(async () => {
      installation = await openInstallation(database)
      system = installation.contextOf({ kind: "system", name: "test" })
      const settings = { name: "E", baseUrl: "http://127.0.0.1:9/v1", classification: "UNCLASSIFIED" }
      endpointId = (await createEndpoint(system, { keys }, CreateEndpoint.parse(settings))).endpointId
    })
    afterAll(() => installation.close())
    beforeEach(async () => {
      project = await installation.project()
      const prompts = [0, 1, 2].map((at) => ({ prompt: [{ role: "user", content: `Question ${at}` }] }))
      await project.import(jsonLines(prompts))
    })

    const begin = async (plan: object, on = project): Promise<{ projectId: string; runId: string }> => {
      const models = [{ endpointId, model: "m" }]
      const input = { projectId: on.id, name: "R", plan: { kind: "responses", models, ...plan } }
      const { runId } = await startGeneration(on.admin, StartGeneration.parse(input))
      while ((await expandRun(system, runId)) === "more");
      return { projectId: on.id, runId }
    }
    const take = (runId: string, limit: number) => takeCalls(system, { runId, endpointId, limit })
    const answer = async (taken: TakenCall, text = `Answer ${taken.call.ordinal}`) => {
      const outcome = { kind: "answered", text, model: "m", finishReason: "stop", requestId: "r", usage } as const
      await storeAnswer(system, taken, { outcome, conceptIds: [], retries: [] })
    }
    const paired = async (runId: string): Promise<number> => {
      for (let pages = 1, after = -1; ; pages += 1) {
        const step = await pairAnswered(system, runId, after)
        if (step.kind === "paired") return pages
        if (step.kind === "waits") throw new Error("A call is under way")
        after = step.after
      }
    }
    /** The comparisons of a project as the texts of their members, in order. */
    const pairsOf = async ({ id }: TestProject): Promise<readonly string[]> => {
      const { db, tables } = installation.store.read
      const inOrder = (all: readonly string[]) => all.toSorted((one, other) => (one < other ? -1 : 1))
      const texts = new Map((await db.select().from(tables.response)).map((row) => [row.id, row.text]))
      const members = await db.select().from(tables.comparisonResponse)
      const sets = (await db.select().from(tables.comparison))
        .filter(({ projectId }) => projectId === id)
        .map((row) => members.filter(({ comparisonId }) => comparisonId === row.id))
        .map((own) => inOrder(own.map(({ responseId }) => texts.get(responseId) ?? "")).join(" | "))
      return inOrder(sets)
    }

    test("are paired once nothing is under way, prompt by prompt, and counted once", async () => {
      const ids = await begin({ samples: 3, pairing: { strategy: "across-samples" } })
      const calls = await take(ids.runId, 6)
      for (const taken of calls.slice(0, 4)) await answer(taken)
      await cancelGeneration(project.admin, ids)
      expect(await runsToPair(system)).toContain(ids.runId)
      expect(await pairAnswered(system, ids.runId, -1)).toEqual({ kind: "waits" })
      // One answer comes after all, the other request is broken off.
      const [late, broken] = calls.slice(4)
      if (late === undefined || broken === undefined) throw new Error("Six calls were expected")
      await answer(late)
      await putBackCall(system, broken.call)
      await paired(ids.runId)
      expect(await runsToPair(system)).not.toContain(ids.runId)
      const expected = ["Answer 0 | Answer 1", "Answer 0 | Answer 2", "Answer 1 | Answer 2", "Answer 3 | Answer 4"]
      expect(await pairsOf(project)).toEqual(expected)
      const run = await readGenerationRun(project.admin, ids)
      expect(run).toMatchObject({
        state: "cancelled",
        finishedAt: expect.any(String),
        counts: { comparisons: 4, "comparisons:early": 1 },
      })
      expect(run.reason).toMatch(/is compared/)
      for (const { openSlots, expected: slots } of await queueBalance(installation.store, project.id))
        expect(openSlots).toBe(slots)
    })

    test("are paired to the end by whoever goes on, and not twice where the first died in between", async () => {
      const systemPrompts = Array.from({ length: 10 }, (_, at) => `Variant ${at}`)
      const ids = await begin({ samples: 30, systemPrompts, pairing: { strategy: "across-samples" } })
      for (const { call, ...taken } of await take(ids.runId, 900))
        if (call.ordinal % 300 < 2) await answer({ call, ...taken })
        else await putBackCall(system, call)
      await cancelGeneration(project.admin, ids)
      expect((await pairAnswered(system, ids.runId, -1)).kind).toBe("more")
      // The process died: the next one begins anew.
      expect(await paired(ids.runId)).toBe(2)
      expect(await pairsOf(project)).toEqual([
        "Answer 0 | Answer 1",
        "Answer 300 | Answer 301",
        "Answer 600 | Answer 601",
      ])
      const run = await readGenerationRun(project.admin, ids)
      expect(run.counts).toMatchObject({ comparisons: 3, "comparisons:early": 3 })
      expect(await pairAnswered(system, ids.runId, -1)).toEqual({ kind: "paired" })
      expect((await readGenerationRun(project.admin, ids)).counts).toEqual(run.counts)
    })

    test.each(["best-worst", "closest", "project", "across-models"])(
      "are paired by the strategy of the run, the same for the same seed (%s)",
      async (strategy) => {
        const other = await installation.project()
        await other.import(
          jsonLines([0, 1, 2].map((at) => ({ prompt: [{ role: "user", content: `Question ${at}` }] }))),
        )
        for (const on of [project, other]) {
          const ids = await begin({ samples: 4, pairing: { strategy, seed: 7 } }, on)
          for (const taken of (await take(ids.runId, 3)).toReversed()) await answer(taken)
          await cancelGeneration(on.admin, ids)
          await paired(ids.runId)
        }
        const pairs = await pairsOf(project)
        expect(pairs).toHaveLength({ "best-worst": 1, closest: 1, project: 3, "across-models": 0 }[strategy] ?? -1)
        expect(await pairsOf(other)).toEqual(pairs)
      },
    )

    test("are paired while the run stands at its budget, and what comes later is added", async () => {
      const budget = { requests: 2, completionTokens: null }
      const ids = await begin({ samples: 3, budget, pairing: { strategy: "across-samples" } })
      for (const taken of await take(ids.runId, 9)) await answer(taken)
      expect(await runsToPair(system)).not.toContain(ids.runId)
      expect(await take(ids.runId, 9)).toEqual([])
      expect(await runsToPair(system)).toContain(ids.runId)
      await paired(ids.runId)
      expect(await runsToPair(system)).not.toContain(ids.runId)
      expect(await pairsOf(project)).toEqual(["Answer 0 | Answer 1"])
      const more = { requests: null, completionTokens: null }
      await resumeGeneration(project.admin, { ...ids, budget: more, retriesFailed: false })
      for (const taken of await take(ids.runId, 9)) await answer(taken)
      const run = await readGenerationRun(project.admin, ids)
      expect(run).toMatchObject({ state: "done", counts: { comparisons: 9 } })
      expect(run.counts).not.toHaveProperty("comparisons:early")
      expect(await pairsOf(project)).toHaveLength(9)
    })

    test("of a run that asks for opinions are none to pair: it ends at once", async () => {
      await project.import(
        jsonLines([{ prompt: [{ role: "user", content: "Q" }], responses: [{ text: "A" }, { text: "B" }] }]),
      )
      const ids = await begin({ kind: "prelabels" })
      await cancelGeneration(project.admin, ids)
      expect(await runsToPair(system)).not.toContain(ids.runId)
      expect(await readGenerationRun(project.admin, ids)).toMatchObject({ finishedAt: expect.any(String) })
    })
  })
}
