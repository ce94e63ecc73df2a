import { testDatabases } from "@readback/store/testing"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Context } from "../context.ts"
import { openInstallation } from "../testing/index.ts"
import type { TestInstallation } from "../testing/index.ts"
import { createFirstAdmin } from "./create-first-admin.ts"
import { createUser } from "./create-user.ts"
import { listUsers } from "./list-users.ts"
import { updateUser } from "./update-user.ts"

const idOf = (ctx: Context) => (ctx.actor.kind === "person" ? ctx.actor.id : ("" as never))
const account = { name: "N", password: "long enough", role: "labeler", site: "S" } as const

for (const database of testDatabases()) {
  describe(`people on ${database.name}`, () => {
    let installation: TestInstallation
    beforeAll(async () => {
      installation = await openInstallation(database)
    })
    afterAll(() => installation.close())
    const stored = async (id: string) =>
      (await installation.store.read.db.select().from(installation.store.read.tables.user)).find((row) => row.id === id)

    test("the first administrator is made once, cleared for everything", async () => {
      const anonymous = installation.contextOf({ kind: "anonymous" })
      const make = () =>
        createFirstAdmin(anonymous, {
          name: "First",
          email: `${anonymous.newId()}@test.example`,
          password: "long enough",
        })
      const results = await Promise.allSettled([make(), make(), make()])
      expect(results.map((result) => result.status).toSorted()).toEqual(["fulfilled", "rejected", "rejected"])
      for (const result of results)
        if (result.status === "rejected") expect(result.reason).toMatchObject({ code: "conflict" })
      await expect(make()).rejects.toMatchObject({ code: "conflict" })
      const made = results.find((result) => result.status === "fulfilled")
      expect(await stored(made?.value.userId ?? "")).toMatchObject({
        role: "admin",
        clearance: "TOP SECRET",
        isActive: true,
      })
    })

    test("the last active administrator stays one", async () => {
      const [only] = await listUsers(await installation.person("lead", "TOP SECRET"))
      const admins = await onlyAdmins(2)
      const [ann, bob] = admins
      if (ann === undefined || bob === undefined) throw new Error(`no admins beside ${only?.name}`)
      await updateUser(ann, { userId: idOf(bob), isActive: false })
      for (const change of [{ role: "lead" as const }, { isActive: false }])
        await expect(updateUser(ann, { userId: idOf(ann), ...change })).rejects.toMatchObject({ code: "conflict" })
      await updateUser(ann, { userId: idOf(bob), isActive: true })
      await updateUser(ann, { userId: idOf(ann), role: "lead" })
      expect(await stored(idOf(ann))).toMatchObject({ role: "lead" })
    })

    test("two administrators who demote each other at once leave one", async () => {
      const [ann, bob] = await onlyAdmins(2)
      if (ann === undefined || bob === undefined) throw new Error("no admins")
      const results = await Promise.allSettled([
        updateUser(ann, { userId: idOf(bob), role: "lead" }),
        updateUser(bob, { userId: idOf(ann), role: "lead" }),
      ])
      expect(results.map((result) => result.status).toSorted()).toEqual(["fulfilled", "rejected"])
    })

    /** New administrators who are the only active ones. */
    const onlyAdmins = async (count: number): Promise<readonly Context[]> => {
      const made: Context[] = []
      for (let at = 0; at < count; at++) made.push(await installation.person("admin"))
      const { db, tables } = installation.store.read
      for (const row of await db.select().from(tables.user)) {
        const isNew = made.some((ctx) => idOf(ctx) === row.id)
        if (row.role === "admin" && row.isActive && !isNew && made[0] !== undefined)
          await updateUser(made[0], { userId: row.id as never, isActive: false })
      }
      return made
    }

    test("nobody grants a clearance above their own, nor one that does not exist", async () => {
      const admin = await installation.person("admin", "SECRET")
      const labeler = await installation.person("labeler")
      const create = (clearance: string) =>
        createUser(admin, { ...account, clearance, email: `${admin.newId()}@test.example` })
      await expect(create("TOP SECRET")).rejects.toMatchObject({ code: "forbidden" })
      await expect(create("COSMIC")).rejects.toMatchObject({ code: "invalid" })
      await expect(create("SECRET")).resolves.toBeDefined()
      const raise = (clearance: string) => updateUser(admin, { userId: idOf(labeler), clearance })
      await expect(raise("TOP SECRET")).rejects.toMatchObject({ code: "forbidden" })
      await expect(raise("SECRET")).resolves.toBeUndefined()
    })

    test("nobody sees or changes people cleared above themselves", async () => {
      const admin = await installation.person("admin", "SECRET")
      const higher = await installation.person("labeler", "TOP SECRET")
      expect((await listUsers(admin)).map((row) => row.id)).not.toContain(idOf(higher))
      await expect(updateUser(admin, { userId: idOf(higher), isActive: false })).rejects.toMatchObject({
        code: "forbidden",
      })
      await expect(updateUser(admin, { userId: idOf(higher), clearance: "CUI" })).rejects.toMatchObject({
        code: "forbidden",
      })
      expect(await stored(idOf(higher))).toMatchObject({ isActive: true, clearance: "TOP SECRET" })
    })

    test("an address has one account, also when it is given twice at once", async () => {
      const admin = await installation.person("admin")
      const email = `${admin.newId()}@test.example`
      const create = () => createUser(admin, { ...account, clearance: "CUI", email })
      const results = await Promise.allSettled([create(), create(), create()])
      const refused = results.filter((result) => result.status === "rejected")
      expect(refused).toHaveLength(2)
      for (const { reason } of refused) expect(reason).toMatchObject({ code: "conflict" })
      await expect(create()).rejects.toMatchObject({ code: "conflict" })
    })

    test.each(["labeler", "reviewer", "linguist", "engineer", "lead"] as const)(
      "a %s makes and changes no accounts",
      async (role) => {
        const ctx = await installation.person(role, "TOP SECRET")
        const change = { userId: idOf(ctx), role: "admin" } as const
        await expect(updateUser(ctx, change)).rejects.toMatchObject({ code: "forbidden" })
        const made = createUser(ctx, { ...account, clearance: "CUI", email: `${ctx.newId()}@test.example` })
        await expect(made).rejects.toMatchObject({ code: "forbidden" })
      },
    )
  })
}
