import { expect, test } from "vitest"
import { createDraftVault, newerDraft } from "./draft-vault.ts"

function memoryStorage(): Pick<Storage, "getItem" | "setItem" | "removeItem"> & { readonly rows: Map<string, string> } {
  const rows = new Map<string, string>()
  return {
    rows,
    getItem: (key) => rows.get(key) ?? null,
    setItem: (key, value) => void rows.set(key, value),
    removeItem: (key) => void rows.delete(key),
  }
}

const draft = { revision: 3, content: { verdict: { outcome: "tie" as const }, activeMs: 10 } }

test("a draft comes back as it was written, until it is removed", () => {
  const vault = createDraftVault(memoryStorage())
  vault.write("a", draft)
  expect(vault.read("a")).toEqual(draft)
  expect(vault.read("b")).toBeUndefined()
  vault.remove("a")
  expect(vault.read("a")).toBeUndefined()
})

test.each(["{", "null", '{"revision":0,"content":{}}', '{"revision":1}'])("a damaged entry %s is no draft", (text) => {
  const storage = memoryStorage()
  storage.rows.set("readback:draft:a", text)
  expect(createDraftVault(storage).read("a")).toBeUndefined()
})

test("storage that throws loses no more than the copy", () => {
  const refuse = () => {
    throw new DOMException("full", "QuotaExceededError")
  }
  const vault = createDraftVault({ getItem: refuse, setItem: refuse, removeItem: refuse })
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
