import { TRPCClientError } from "@trpc/client"
import { expect, test } from "vitest"
import { createDraftVault } from "./draft-vault.ts"
import { sendKeptDrafts } from "./send-kept-drafts.ts"
import { memoryStorage } from "./testing/memory-storage.ts"

const refusal = (failure: string) =>
  TRPCClientError.from({ error: { message: failure, code: -1, data: { failure } } } as never)

async function run(answers: Readonly<Record<string, Error>>, except: readonly string[] = []) {
  const vault = createDraftVault(memoryStorage(), "ann")
  for (const id of ["a", "b", "c"]) vault.write(id, { revision: 2, content: { rationale: id, activeMs: 1 } })
  const saved: string[] = []
  await sendKeptDrafts(vault, {
    except,
    save: async (id) => {
      const answer = answers[id]
      if (answer !== undefined) throw answer
      saved.push(id)
    },
  })
  return { saved, kept: vault.list() }
}

test("drafts go to the server and leave the browser", async () => {
  expect(await run({})).toEqual({ saved: ["a", "b", "c"], kept: [] })
})

test("open tasks look after their own drafts", async () => {
  expect(await run({}, ["b"])).toEqual({ saved: ["a", "c"], kept: ["b"] })
})

test("without a connection everything stays", async () => {
  expect(await run({ a: new TypeError("fetch failed") })).toEqual({ saved: [], kept: ["a", "b", "c"] })
})

test("a submitted task's draft is forgotten, a refused one stays", async () => {
  expect(await run({ a: refusal("conflict"), b: refusal("not_found") })).toEqual({ saved: ["c"], kept: ["b"] })
})
