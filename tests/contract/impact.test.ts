import { setTimeout as sleep } from "node:timers/promises"
import type { Role } from "@readback/domain"
import { createProposal, importPrompts, saveConcept } from "@readback/pipeline"
import { actorOf } from "@readback/pipeline/testing"
import { afterAll, beforeAll, expect, test } from "vitest"
import { contextFor, startTestServer, type TestServer } from "../support/server.ts"
import { makeWorld, type World } from "../support/world.ts"

const PROMPTS = 600
const examples = { positive: [], negative: [] }
const match = { case: "common", hyphen: "flex", inflect: "noun", forms: [] } as const
const term = { id: "answer", text: "answer", type: "variant", status: "forbidden", replacements: [], match, examples }

let server: TestServer
let world: World
let proposalId: string
const as = async (role: Role) =>
  contextFor(server.services, await actorOf(server.services.store, world.members.get(role)?.id ?? ""))

beforeAll(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
  const admin = await as("admin")
  const lines = Array.from({ length: PROMPTS }, (_, at) =>
    JSON.stringify({
      prompt: [{ role: "user", content: `More of question ${at}` }],
      responses: [{ text: `The answer is ${at}.` }, { text: `Nothing is known of ${at}.` }],
    }),
  )
  const open = async function* () {
    yield new TextEncoder().encode(lines.join("\n"))
  }
  await importPrompts(admin, { projectId: world.projectId, file: { name: "m.jsonl", open }, onDefect: "refuse" })
  const { glossaryId } = world
  proposalId = (await createProposal(admin, { glossaryId: glossaryId as never, title: "No answer", reason: "" }))
    .proposalId
  const concept = { id: "answer", subjectFields: [], terms: [term] }
  await saveConcept(admin, {
    proposalId: proposalId as never,
    conceptId: "answer",
    after: concept as never,
    revision: null,
    onHead: false,
  })
})
afterAll(() => server.stop())

const ended = async (role: Role, impactId: string) => {
  const ctx = await as(role)
  for (let turn = 0; turn < 400; turn += 1) {
    const found = server.services.impacts.read(ctx, impactId)
    if (found.state !== "waiting" && found.state !== "running") return found
    await sleep(25)
  }
  throw new Error(`It did not end: ${server.log.join("; ")}`)
}

test("a thread compares the texts that can change and answers what the change does", async () => {
  const { impacts } = server.services
  const input = { glossaryId: world.glossaryId, proposalId }
  const { impactId } = await impacts.start(await as("linguist"), input)
  const found = await ended("linguist", impactId)
  if (found.state !== "done") throw new Error(`It is ${JSON.stringify(found)}`)
  expect(found.result).toMatchObject({ changed: PROMPTS + 80, looked: PROMPTS + 80, all: 2 * PROMPTS + 80 })
  expect(found.result.byCode).toEqual([{ code: "forbidden-term", appears: PROMPTS + 80, disappears: 0, changes: 0 }])
  expect(server.log).toEqual([])
})

test("only who started a preview reads or cancels it; a new one ends the one before", async () => {
  const { impacts } = server.services
  const [linguist, lead] = [await as("linguist"), await as("lead")]
  const input = { glossaryId: world.glossaryId, proposalId }
  const { impactId } = await impacts.start(linguist, input)
  for (const act of [impacts.read, impacts.cancel])
    expect(() => act(lead, impactId)).toThrow("There is no such preview, or it is too old. Start it again.")
  const next = await impacts.start(linguist, input)
  expect(impacts.read(linguist, impactId).state).toBe("cancelled")
  impacts.cancel(linguist, next.impactId)
  expect(impacts.read(linguist, next.impactId).state).toBe("cancelled")
  expect((await ended("lead", (await impacts.start(lead, input)).impactId)).state).toBe("done")
  expect(server.log).toEqual([])
})
