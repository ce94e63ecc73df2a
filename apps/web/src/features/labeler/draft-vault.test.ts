import { expect, test } from "vitest"
import { createDraftVault, newerDraft } from "./draft-vault.ts"
import { memoryStorage } from "./testing/memory-storage.ts"

const draft = { revision: 3, content: { verdict: { outcome: "tie" as const }, activeMs: 10 } }

test("a draft comes back as it was written, until it is removed", () => {
  const vault = createDraftVault(memoryStorage(), "ann")
  vault.write("a", draft)
  expect(vault.read("a")).toEqual(draft)
  expect(vault.read("b")).toBeUndefined()
  expect(vault.list()).toEqual(["a"])
  vault.remove("a", 3)
  expect(vault.read("a")).toBeUndefined()
  expect(vault.list()).toEqual([])
})

test("a draft that changed while an earlier revision was being saved stays", () => {
  const vault = createDraftVault(memoryStorage(), "ann")
  vault.write("a", draft)
  vault.remove("a", 2)
  expect(vault.read("a")).toEqual(draft)
})

test("the drafts of another person in the same browser are not seen", () => {
  const storage = memoryStorage()
  createDraftVault(storage, "ann").write("a", draft)
  const bob = createDraftVault(storage, "bob")
  expect(bob.list()).toEqual([])
  expect(bob.read("a")).toBeUndefined()
})

test.each(["{", "null", '{"revision":0,"content":{}}', '{"revision":1}'])("a damaged entry %s is no draft", (text) => {
  const storage = memoryStorage()
  storage.setItem("readback:draft:ann:a", text)
  expect(createDraftVault(storage, "ann").read("a")).toBeUndefined()
})

test("storage that throws loses no more than the copy", () => {
  const refuse = () => {
    throw new DOMException("full", "QuotaExceededError")
  }
  const vault = createDraftVault(
    { getItem: refuse, setItem: refuse, removeItem: refuse, key: refuse, length: 1 },
    "ann",
  )
  expect(() => vault.write("a", draft)).not.toThrow()
  expect(vault.read("a")).toBeUndefined()
})

test("the newer of two drafts wins, wherever it was kept", () => {
  const newer = { ...draft, revision: 4 }
  expect(newerDraft(draft, newer)).toBe(newer)
  expect(newerDraft(newer, draft)).toBe(newer)
  expect(newerDraft(null, draft)).toBe(draft)
  expect(newerDraft(null, undefined)).toBeUndefined()
})
