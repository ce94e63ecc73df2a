import { CreateEndpoint, type GenerationPlan, GlossaryId, StartGeneration } from "@readback/domain"
import { testDatabases } from "@readback/store/testing"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import type { Context } from "../context.ts"
import {
  importSmallGlossary,
  jsonLines,
  judgeNext,
  openInstallation,
  promptSets,
  queueBalance,
  type TestInstallation,
  type TestProject,
} from "../testing/index.ts"
import type { ChatOutcome } from "./chat-model.ts"
import { createEndpoint } from "./create-endpoint.ts"
import { expandRun } from "./expand-run.ts"
import { failCall } from "./fail-call.ts"
import type { GenerationPorts } from "./generation-ports.ts"
import { prepareCall } from "./prepare-call.ts"
import { previewGeneration } from "./preview-generation.ts"
import { recoverGeneration } from "./put-back.ts"
import { readGenerationRun } from "./read-generation-run.ts"
import { resumeGeneration } from "./resume-generation.ts"
import { startGeneration } from "./start-generation.ts"
import { storeAnswer } from "./store-answer.ts"
import { storePrelabel } from "./store-prelabel.ts"
import { type TakenCall, takeCalls } from "./take-calls.ts"

const ports: Pick<GenerationPorts, "keys"> = { keys: { seal: (key) => key, open: (sealed) => sealed } }

const answered = (
  text: string,
): { outcome: Extract<ChatOutcome, { kind: "answered" }>; conceptIds: []; retries: [] } => ({
  outcome: {
    kind: "answered",
    text,
    model: "m-1",
    finishReason: "stop",
    requestId: "r",
    usage: { promptTokens: 3, completionTokens: 5 },
  },
  conceptIds: [],
  retries: [],
})

for (const database of testDatabases()) {
  describe(`generation on ${database.name}`, () => {
    let installation: TestInstallation
    let system: Context
    let project: TestProject
    let endpointId: string
    let glossaryId: string
    beforeAll(async () => {
      installation = await openInstallation(database)
      system = installation.contextOf({ kind: "system", name: "test" })
      glossaryId = await importSmallGlossary(await installation.person("admin"), "Generation")
      const settings = { name: "E", baseUrl: "http://127.0.0.1:9/v1", classification: "UNCLASSIFIED", key: "k" }
      endpointId = (await createEndpoint(system, ports, CreateEndpoint.parse(settings))).endpointId
    })
    afterAll(() => installation.close())
    beforeEach(async () => {
      project = await installation.project({ glossaryId: GlossaryId.parse(glossaryId) })
    })

    const begin = async (plan: object): Promise<{ projectId: string; runId: string }> => {
      const models = [{ endpointId, model: "m" }]
      const input = StartGeneration.parse({
        projectId: project.id,
        name: "R",
        plan: { kind: "responses", models, ...plan },
      })
      const { runId } = await startGeneration(project.admin, input)
      while ((await expandRun(system, runId)) === "more");
      return { projectId: project.id, runId }
    }
    const take = (runId: string, limit = 1_000): Promise<readonly TakenCall[]> =>
      takeCalls(system, { runId, endpointId, limit })

    test("prompts with too few responses are sent, in order, and nothing is sent twice", async () => {
      await project.import(jsonLines(promptSets(3)))
      await project.import(jsonLines([0, 1].map((at) => ({ prompt: [{ role: "user", content: `Alone ${at}` }] }))))
      const plan = { prompts: { kind: "fewer-responses", than: 2 }, samples: 2, sampling: { seed: 4 } }
      const { runId } = await begin(plan)
      const first = await take(runId, 3)
      const rest = await take(runId)
      expect([...first, ...rest].map(({ call }) => call.ordinal)).toEqual([0, 1, 2, 3])
      expect([...first, ...rest].map(({ sampling }) => sampling.seed)).toEqual([4, 5, 4, 5])
      expect(await take(runId)).toEqual([])
      const [taken] = first
      if (taken === undefined) throw new Error("Nothing was taken")
      expect(await prepareCall(system, ports, taken)).toMatchObject({
        kind: "ready",
        request: {
          endpoint: { key: "k" },
          messages: [{ role: "user", content: "Alone 0" }],
          idempotencyKey: taken.call.id,
        },
      })
      // Only what has no answer waits again after a crash.
      await storeAnswer(system, taken, answered("Close air support"))
      expect(await recoverGeneration(system)).toBe(3)
      expect((await take(runId)).map(({ call }) => call.ordinal)).toEqual([1, 2, 3])
    })

    test("the calls of a run are all written, whatever dies in between", async () => {
      await project.import(jsonLines([0, 1, 2].map((at) => ({ prompt: [{ role: "user", content: `Alone ${at}` }] }))))
      const systemPrompts = Array.from({ length: 10 }, (_, at) => `Variant ${at}`)
      const models = [{ endpointId, model: "m" }]
      const plan = { kind: "responses", models, samples: 30, systemPrompts }
      const { runId } = await startGeneration(
        project.admin,
        StartGeneration.parse({ projectId: project.id, name: "Large", plan }),
      )
      expect(await expandRun(system, runId)).toBe("more")
      expect(await take(runId)).toEqual([])
      while ((await expandRun(system, runId)) === "more");
      const calls = await take(runId)
      expect(calls.map(({ call }) => call.ordinal)).toEqual(Array.from({ length: 900 }, (_, at) => at))
      expect(
        new Set(calls.map(({ call: { promptId, sample, variant } }) => `${promptId} ${sample} ${variant}`)).size,
      ).toBe(900)
    })

    test("answers are scored, shared where they are alike, and compared once their prompt is done", async () => {
      await project.import(jsonLines([{ prompt: [{ role: "user", content: "Ask for support" }] }]))
      const ids = await begin({ samples: 3, pairing: { strategy: "best-worst" } })
      const [one, two, three] = await take(ids.runId)
      if (one === undefined || two === undefined || three === undefined) throw new Error("Three calls were expected")
      await storeAnswer(system, one, answered("We ask for close air support."))
      await storeAnswer(system, two, answered("We ask for close air support."))
      expect((await readGenerationRun(project.admin, ids)).counts).toMatchObject({ comparisons: 0 })
      await storeAnswer(system, three, answered("We ask for bombing support."))
      // A second end of the same call changes nothing.
      await storeAnswer(system, three, answered("Something else"))
      const run = await readGenerationRun(project.admin, ids)
      expect(run).toMatchObject({
        state: "done",
        counts: { done: 3, responses: 2, repeated: 1, comparisons: 1 },
        spent: { requests: 3, promptTokens: 9, completionTokens: 15 },
      })
      const { db, tables } = installation.store.read
      const responses = await db.select().from(tables.response)
      expect(responses.filter(({ provenance }) => provenance.externalId === three.call.id)).toHaveLength(1)
      const scored = await db.select().from(tables.adherence)
      expect(
        scored.filter(({ subjectId }) => responses.some(({ id }) => id === subjectId)).length,
      ).toBeGreaterThanOrEqual(2)
      for (const { openSlots, expected } of await queueBalance(installation.store, project.id))
        expect(openSlots).toBe(expected)
    })

    test("a call that fails for good does not keep the others from being compared, and can be made again", async () => {
      await project.import(jsonLines([{ prompt: [{ role: "user", content: "Question" }] }]))
      const ids = await begin({ samples: 3, pairing: { strategy: "across-samples" } })
      const [one, two, three] = await take(ids.runId)
      if (one === undefined || two === undefined || three === undefined) throw new Error("Three calls were expected")
      await storeAnswer(system, one, answered("One"))
      await failCall(system, two, { problem: "refused", message: "No.", usage: null })
      await storeAnswer(system, three, answered("Three"))
      const run = await readGenerationRun(project.admin, ids)
      expect(run).toMatchObject({ state: "done", counts: { failed: 1, "failed:refused": 1, comparisons: 1 } })
      expect(run.failures).toEqual([{ problem: "refused", model: "m", message: "No." }])
      await resumeGeneration(project.admin, { ...ids, retriesFailed: true })
      const [again] = await take(ids.runId)
      if (again === undefined) throw new Error("The failed call was not made again")
      expect(again.call).toMatchObject({ id: two.call.id, attempts: 2 })
      await storeAnswer(system, again, answered("Two"))
      expect(await readGenerationRun(project.admin, ids)).toMatchObject({ state: "done", counts: { comparisons: 3 } })
    })

    test("pre-labels are held against people, and against themselves in the other order", async () => {
      await project.import(jsonLines(promptSets(4)))
      const labeler = await project.member("labeler")
      for (let at = 0; at < 3; at += 1) await judgeNext(labeler, project.id, "2Answer 0")
      const judged: GenerationPlan = {
        kind: "prelabels",
        models: [{ endpointId: endpointId as never, model: "m" }],
        onlyJudged: true,
        sampling: {},
        budget: { requests: null, completionTokens: null },
      }
      expect(await previewGeneration(project.admin, { projectId: project.id as never, plan: judged })).toMatchObject({
        items: 3,
        calls: 6,
      })
      const ids = await begin(judged)
      const calls = await take(ids.runId)
      for (const [at, taken] of calls.entries()) {
        const prepared = await prepareCall(system, ports, taken)
        const question = prepared.kind === "ready" ? (prepared.request.messages[1]?.content ?? "") : ""
        const isFirstPreferred = question.indexOf("Answer 0") < question.indexOf("Answer 1")
        // Right in both orders twice, once only what stands first.
        await storePrelabel(system, taken, answered(at >= 4 || isFirstPreferred ? "A\nBetter." : "B"))
      }
      const { measures, state } = await readGenerationRun(project.admin, ids)
      expect(state).toBe("done")
      expect(measures).toMatchObject({
        consistent: { count: 2, of: 3 },
        agreeing: { count: 2, of: 3 },
        firstChosen: { count: 4, of: 6 },
      })
    })

    test("a comparison that a model was given stays when its prompt gets a further answer", async () => {
      const settings = { pairing: "together" as const }
      const together = await installation.project({ settings, glossaryId: GlossaryId.parse(glossaryId) })
      const answersOf = (...models: readonly string[]) =>
        jsonLines(
          models.map((generator) => ({ instruction: "Which?", output: `Of ${generator}`, generator, dataset: "d" })),
        )
      await together.import(answersOf("a", "b"))
      const models = [{ endpointId, model: "m" }]
      const start = StartGeneration.parse({ projectId: together.id, name: "R", plan: { kind: "prelabels", models } })
      const { runId } = await startGeneration(together.admin, start)
      while ((await expandRun(system, runId)) === "more");
      const calls = await take(runId)
      // One answer is there, the other on its way, when a third response arrives.
      for (const taken of calls.slice(0, 1)) await storePrelabel(system, taken, answered("A"))
      expect(await together.import(answersOf("c"))).toMatchObject({ kind: "done", counts: { comparisons: 1 } })
      for (const taken of calls.slice(1)) await storePrelabel(system, taken, answered("B"))
      expect(await readGenerationRun(together.admin, { projectId: together.id, runId })).toMatchObject({
        state: "done",
        counts: { done: 2 },
      })
      // What only stood in the queue makes way for a larger set.
      expect(await together.import(answersOf("d"))).toMatchObject({ kind: "done", counts: { comparisons: 0 } })
    })

    test("an answer that keeps to no form fails its call", async () => {
      await project.import(jsonLines(promptSets(1)))
      const ids = await begin({ kind: "prelabels" })
      for (const taken of await take(ids.runId)) await storePrelabel(system, taken, answered("I cannot decide."))
      expect((await readGenerationRun(project.admin, ids)).counts).toMatchObject({ failed: 2, "failed:unreadable": 2 })
    })
  })
}
