import { setTimeout } from "node:timers/promises"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { testDatabases } from "../testing/index.ts"
import type { Store } from "./handle.ts"

const at = new Date("2026-03-01T12:00:00.123Z")

for (const database of testDatabases()) {
  describe(`writing at once on ${database.name}`, () => {
    let store: Store
    beforeAll(async () => {
      store = await database.open()
    })
    afterAll(() => store.close())

    test("adds once what several transactions look for and add", async () => {
      const { site } = store.read.tables
      const findOrAdd = (id: string) =>
        store.write(async (tx) => {
          const known = (await tx.db.select().from(site)).find((row) => row.name === "shared")
          if (known !== undefined) return known.id
          // Long enough for the others to look as well, where they can.
          await setTimeout(50)
          await tx.db.insert(site).values({ id, name: "shared", createdAt: at })
          return id
        })
      const ids = await Promise.all(Array.from({ length: 8 }, (_, turn) => findOrAdd(`s${turn}`)))
      expect(new Set(ids).size).toBe(1)
    })

    test("refuses in the end what is there already", async () => {
      const { site } = store.read.tables
      const add = () => store.write((tx) => tx.db.insert(site).values({ id: "one", name: "one", createdAt: at }))
      await add()
      await expect(add()).rejects.toThrow()
      expect((await store.read.db.select().from(site)).filter((row) => row.id === "one")).toHaveLength(1)
    })
  })
}
