import { expect, test } from "vitest"
import { blankConcept } from "./blank-concept.ts"
import { keptConcepts } from "./kept-concept.ts"

function storage(): Storage {
  const values = new Map<string, string>()
  return {
    get length() {
      return values.size
    },
    clear: () => values.clear(),
    getItem: (key) => values.get(key) ?? null,
    key: (index) => [...values.keys()][index] ?? null,
    removeItem: (key) => void values.delete(key),
    setItem: (key, value) => void values.set(key, value),
  }
}

test("unsaved text comes back as it was written, unfinished as it may be, until it is forgotten", () => {
  const kept = keptConcepts(storage(), "key")
  const written = { proposalId: null, revision: null, base: null, concept: blankConcept("c", "t") }
  expect(kept.read()).toBeUndefined()
  kept.keep(written)
  expect(kept.read()).toEqual(written)
  kept.forget()
  expect(kept.read()).toBeUndefined()
})

test.each(["", "{", "null", '{"concept":{}}'])("%j in the storage is no unsaved text", (text) => {
  const place = storage()
  place.setItem("key", text)
  expect(keptConcepts(place, "key").read()).toBeUndefined()
})
