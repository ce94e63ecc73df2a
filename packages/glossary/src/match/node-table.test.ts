import * as fc from "fast-check"
import { expect, test } from "vitest"
import { type Lexicon, nodeAt } from "./lexicon.ts"
import { addForm, addPath, finishNodes, nodeTable } from "./node-table.ts"

const pathsOf = fc.uniqueArray(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), { maxLength: 400 })

test("every path that was put in is found again with its forms, and no other", () => {
  fc.assert(
    fc.property(pathsOf, pathsOf, fc.nat(3), (ends, middles, room) => {
      const table = nodeTable(room)
      const next = ends.map((path, form) => addForm(table, path, form))
      for (const path of middles) addPath(table, path)
      const lexicon = finishNodes(table, Int32Array.from(next)) as Lexicon
      // 0 is looked up as 1.
      const isShared = ends.includes(0) && ends.includes(1)
      for (const [form, path] of ends.entries()) {
        const value = nodeAt(lexicon, path)
        const posted = lexicon.postings[value >>> 1] ?? 0
        if (!isShared) expect(posted < 0 ? ~posted : posted).toBe(form)
        if (path !== 0 && path !== 1) expect(value & 1).toBe(middles.includes(path) ? 1 : 0)
      }
      for (const path of middles) expect(nodeAt(lexicon, path) & 1).toBe(1)
      const known = new Set([...ends, ...middles, 0, 1])
      for (let path = 2; path < 50; path += 1) if (!known.has(path)) expect(nodeAt(lexicon, path)).toBe(0)
    }),
  )
})
