import { readdir } from "node:fs/promises"
import { changeImportState } from "@readback/store"
import { afterAll, beforeAll, expect, test } from "vitest"
import type { Someone } from "../support/people.ts"
import { contextFor, startTestServer, type TestServer } from "../support/server.ts"
import { makeWorld, type World } from "../support/world.ts"

let server: TestServer
let world: World
let engineer: Someone
beforeAll(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
  engineer = world.members.get("engineer") as Someone
})
afterAll(() => server.stop())

async function trpc(who: Someone, path: string, input: unknown, isChange = false) {
  const query = isChange ? "" : `?input=${encodeURIComponent(JSON.stringify(input))}`
  const answer = await fetch(`${server.url}/api/trpc/${path}${query}`, {
    method: isChange ? "POST" : "GET",
    headers: { cookie: who.cookie, ...(isChange ? { "content-type": "application/json" } : {}) },
    ...(isChange ? { body: JSON.stringify(input) } : {}),
  })
  const body = (await answer.json()) as { result?: { data: unknown }; error?: { message: string } }
  return { status: answer.status, data: body.result?.data as Record<string, never>, message: body.error?.message }
}
const send = async (file: string, body: string, query = "") => {
  const path = `/api/projects/${world.projectId}/imports?file=${file}${query}`
  const answer = await fetch(server.url + path, { method: "POST", headers: { cookie: engineer.cookie }, body })
  return { status: answer.status, body: (await answer.json()) as { importId: string; kind: string; message: string } }
}
const inProject = (importId: string) => ({ projectId: world.projectId, importId })
const rows = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) => {
    const n = from + at
    return JSON.stringify({
      prompt: [{ role: "user", content: `Held ${n}` }],
      responses: [{ text: `a${n}` }, { text: `b${n}` }],
    })
  }).join("\n")
const read = async (importId: string) =>
  (await trpc(engineer, "material.import", inProject(importId))).data as unknown as {
    state: string
    counts: Record<string, number>
    progress: { step: string; done: number; total: number } | null
    canGoOn: boolean
  }
const ended = async (importId: string) => {
  for (let tries = 0; tries < 2_000; tries += 1) {
    const run = await read(importId)
    if (run.state !== "running") return run
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error("The import did not end")
}

test("a held table is previewed by its columns, and begins as it was looked at", async () => {
  const held = await send("table.csv", "Frage,eins,zwei\nWhere to?,North.,South.\nWhen?,Now.,\n", "&hold=yes")
  expect(held.body.kind).toBe("held")
  const { importId } = held.body
  const first = await trpc(engineer, "material.previewImport", inProject(importId))
  expect(first.data).toMatchObject({
    isTable: true,
    columns: [
      { name: "Frage", meaning: "extra", sample: "Where to?" },
      { name: "eins", meaning: "extra" },
      { name: "zwei", meaning: "extra" },
    ],
    rows: [],
    issues: [{ line: 2, code: "no-column" }, { line: 3 }],
  })
  const columns = { Frage: "prompt", eins: "response", zwei: "response" }
  const second = await trpc(engineer, "material.previewImport", { ...inProject(importId), columns })
  expect(second.data).toMatchObject({
    format: "table",
    rows: [
      {
        line: 2,
        messages: [{ role: "user", content: "Where to?" }],
        responses: [
          { text: "North.", model: "eins" },
          { text: "South.", model: "zwei" },
        ],
      },
    ],
    issues: [{ line: 3, code: "too-few-responses" }],
  })
  expect((await read(importId)).state).toBe("held")
  expect((await trpc(engineer, "material.startImport", { ...inProject(importId), columns }, true)).status).toBe(200)
  expect(await ended(importId)).toMatchObject({ state: "done", counts: { prompts: 1, comparisons: 1, errors: 1 } })
  expect(await readdir(server.services.imports.directory)).toEqual([])
  expect((await trpc(engineer, "material.startImport", inProject(importId), true)).status).toBe(409)
})

test("a running import is cancelled, goes on behind what it stored, and counts nothing twice", async () => {
  const { importId } = (await send("large.jsonl", rows(0, 6_000), "&hold=yes")).body
  await trpc(engineer, "material.startImport", inProject(importId), true)
  const storing = async () => {
    const { progress, state } = await read(importId)
    return state === "running" && progress?.step === "storing" && progress.done > 0
  }
  while (!(await storing())) await new Promise((resolve) => setTimeout(resolve, 1))
  expect((await trpc(engineer, "material.cancelImport", inProject(importId), true)).status).toBe(200)
  const cancelled = await ended(importId)
  expect(cancelled).toMatchObject({ state: "cancelled", canGoOn: true })
  expect(cancelled.counts["prompts"]).toBeLessThan(6_000)
  expect((await trpc(engineer, "material.resumeImport", inProject(importId), true)).status).toBe(200)
  expect(await ended(importId)).toMatchObject({
    state: "done",
    canGoOn: false,
    counts: { rows: 6_000, prompts: 6_000, responses: 12_000, comparisons: 6_000, duplicates: 0 },
  })
  expect((await trpc(engineer, "material.resumeImport", inProject(importId), true)).status).toBe(409)
})

test("a held file that is put away leaves nothing behind after a week, and others stay", async () => {
  const away = (await send("away.jsonl", rows(9_000, 2), "&hold=yes")).body.importId
  const kept = (await send("kept.jsonl", rows(9_100, 2), "&hold=yes")).body.importId
  await trpc(engineer, "material.cancelImport", inProject(away), true)
  const { store, imports } = server.services
  const old = new Date(Date.now() - 8 * 24 * 3_600_000)
  const cancelled = { ...inProject(away), from: ["cancelled"] as const }
  await store.write((tx) => changeImportState(tx, cancelled, { finishedAt: old }))
  await imports.recover(contextFor(server.services, { kind: "system", name: "start" }))
  expect(await readdir(imports.directory)).toEqual([kept])
  expect(await read(away)).toMatchObject({ state: "cancelled", canGoOn: false })
  expect((await trpc(engineer, "material.previewImport", inProject(away))).status).toBe(404)
})

test("an upload under an id that is taken is refused, and the file that is there stays", async () => {
  const { importId } = (await send("mine.jsonl", rows(9_200, 3), "&hold=yes")).body
  const again = await send("other.jsonl", rows(9_300, 1), `&hold=yes&id=${importId}`)
  expect([again.status, again.body.message]).toEqual([409, expect.stringMatching(/there already/)])
  const { data } = await trpc(engineer, "material.previewImport", inProject(importId))
  expect(data["rows"]).toHaveLength(3)
  await trpc(engineer, "material.startImport", inProject(importId), true)
  await ended(importId)
  const third = await send("other.jsonl", rows(9_300, 1), `&id=${importId}`)
  expect(third.status).toBe(409)
})
