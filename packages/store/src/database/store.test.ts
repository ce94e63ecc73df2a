import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { eq } from "drizzle-orm"
import { testDatabases } from "../testing/index.ts"
import type { Store } from "./handle.ts"

const at = new Date("2026-03-01T12:00:00.123Z")

for (const database of testDatabases()) {
  describe(`store on ${database.name}`, () => {
    let store: Store

    beforeEach(async () => {
      store = await database.open()
    })
    afterEach(() => store.close())

    const addSite = (id: string) =>
      store.write((tx) => tx.db.insert(tx.tables.site).values({ id, name: `Site ${id}`, createdAt: at }))

    test("reads back what a transaction committed, with millisecond instants", async () => {
      await addSite("s1")
      expect(await store.read.db.select().from(store.read.tables.site)).toEqual([
        { id: "s1", name: "Site s1", createdAt: at },
      ])
    })

    test("rolls back everything when the work throws", async () => {
      const failing = store.write(async (tx) => {
        await tx.db.insert(tx.tables.site).values({ id: "s1", name: "one", createdAt: at })
        throw new Error("stop")
      })
      await expect(failing).rejects.toThrow("stop")
      expect(await store.read.db.select().from(store.read.tables.site)).toEqual([])
      await addSite("s2")
      expect(await store.read.db.select().from(store.read.tables.site)).toHaveLength(1)
    })

    test("refuses a transaction inside a transaction", async () => {
      await expect(store.write(() => addSite("s1"))).rejects.toThrow("Store.write was called inside Store.write")
    })

    test("keeps concurrent transactions whole", async () => {
      await addSite("s1")
      const { site } = store.read.tables
      await Promise.all(
        Array.from({ length: 20 }, (_, turn) =>
          store.write(async (tx) => {
            await tx.db.insert(site).values({ id: `t${turn}`, name: `turn ${turn}`, createdAt: at })
            await tx.db
              .update(site)
              .set({ name: `last ${turn}` })
              .where(eq(site.id, `t${turn}`))
          }),
        ),
      )
      const rows = await store.read.db.select().from(site)
      expect(rows.map((row) => row.name).filter((name) => name.startsWith("last "))).toHaveLength(20)
    })

    test("enforces references between tables", async () => {
      const orphan = store.write((tx) =>
        tx.db.insert(tx.tables.membership).values({ projectId: "p", userId: "u", role: "labeler", createdAt: at }),
      )
      await expect(orphan).rejects.toThrow()
    })

    test("refuses to change or remove an audit entry", async () => {
      const { audit } = store.read.tables
      const entry = { id: "a1", at, actorId: "u", action: "test", detail: { n: 1 } }
      await store.write((tx) => tx.db.insert(audit).values(entry))
      await expect(store.write((tx) => tx.db.update(audit).set({ action: "other" }))).rejects.toThrow()
      await expect(store.write((tx) => tx.db.delete(audit))).rejects.toThrow()
      expect(await store.read.db.select().from(audit)).toMatchObject([{ action: "test", detail: { n: 1 } }])
    })
  })
}
