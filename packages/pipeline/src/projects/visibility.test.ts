import { DEFAULT_CLASSIFICATIONS, ProjectSettings } from "@readback/domain"
import { testDatabases } from "@readback/store/testing"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Context } from "../context.ts"
import { listGlossaries } from "../curate/list-glossaries.ts"
import { readRelease } from "../curate/read-release.ts"
import { importSmallGlossary, openInstallation } from "../testing/index.ts"
import type { TestInstallation } from "../testing/index.ts"
import { configureProject } from "./configure-project.ts"
import { createProject } from "./create-project.ts"
import { listProjects } from "./list-projects.ts"
import { readProject } from "./read-project.ts"
import { setMember } from "./set-member.ts"

const idOf = (ctx: Context) => (ctx.actor.kind === "person" ? ctx.actor.id : ("" as never))
const settings = ProjectSettings.parse({ overlap: 2 })

for (const database of testDatabases()) {
  describe(`what people learn of on ${database.name}`, () => {
    let installation: TestInstallation
    let admin: Context
    beforeAll(async () => {
      installation = await openInstallation(database)
      admin = await installation.person("admin")
    })
    afterAll(() => installation.close())

    test("projects up to their clearance, of which they are members", async () => {
      const lead = await installation.person("lead", "SECRET")
      const projects = new Map<string, string>()
      for (const classification of DEFAULT_CLASSIFICATIONS) {
        const { id } = await installation.project({ name: `At ${classification}`, classification })
        projects.set(classification, id)
        const createdAt = installation.now()
        const row = { projectId: id, userId: idOf(lead), role: "lead", createdAt } as const
        await installation.store.write((tx) => tx.db.insert(tx.tables.membership).values(row))
      }
      await installation.project({ name: "Not a member", classification: "CUI" })
      expect((await listProjects(lead)).map((row) => row.name)).toEqual([
        "At CONFIDENTIAL",
        "At CUI",
        "At SECRET",
        "At UNCLASSIFIED",
      ])
      const above = readProject(lead, { projectId: projects.get("TOP SECRET") ?? "" })
      const missing = readProject(lead, { projectId: lead.newId() })
      const answers = await Promise.allSettled([above, missing])
      const [first, second] = answers.map((answer) => (answer.status === "rejected" ? String(answer.reason) : "shown"))
      expect(first).toMatch(/no such project/)
      expect(first).toBe(second)
    })

    test("nothing of a project above their clearance by trying its name", async () => {
      const lead = await installation.person("lead", "CUI")
      await installation.project({ name: "Hidden name", classification: "SECRET" })
      await expect(createProject(lead, { name: "Hidden name", classification: "CUI" })).resolves.toBeDefined()
      const above = createProject(lead, { name: "Hidden name", classification: "SECRET" })
      await expect(above).rejects.toMatchObject({ code: "forbidden" })
      await expect(createProject(lead, { name: "Hidden name", classification: "CUI" })).rejects.toMatchObject({
        code: "conflict",
      })
    })

    test("nothing of a project above their clearance by renaming their own", async () => {
      const lead = await installation.person("lead", "CUI")
      await installation.project({ name: "Taken above", classification: "SECRET" })
      const { projectId } = await createProject(lead, { name: "Mine", classification: "CUI" })
      const rename = {
        projectId: projectId as never,
        name: "Taken above",
        description: "",
        glossaryId: null,
        profile: "default",
        settings,
      }
      await expect(configureProject(lead, rename)).resolves.toBeUndefined()
    })

    test("glossaries up to their clearance", async () => {
      const glossaryId = await importSmallGlossary(admin, "Secret words", "SECRET")
      const low = await installation.person("linguist", "CUI")
      const high = await installation.person("linguist", "SECRET")
      expect((await listGlossaries(low)).map((row) => row.name)).not.toContain("Secret words")
      const found = (await listGlossaries(high)).find((row) => row.id === glossaryId)
      const releaseId = found?.releaseId ?? ""
      await expect(readRelease(low, { releaseId })).rejects.toMatchObject({ code: "not_found" })
      expect(await readRelease(high, { releaseId })).toMatchObject({ title: "Secret words", classification: "SECRET" })
    })

    test("no glossary above the project goes into it, and one above their clearance does not exist for them", async () => {
      const glossaryId = (await importSmallGlossary(admin, "Above", "SECRET")) as never
      const high = await installation.person("lead", "SECRET")
      const low = await installation.person("lead", "CUI")
      const make = (ctx: Context, classification: string) =>
        createProject(ctx, { name: `With glossary ${ctx.newId()}`, classification, glossaryId })
      await expect(make(high, "CUI")).rejects.toMatchObject({ code: "invalid" })
      await expect(make(low, "CUI")).rejects.toMatchObject({ code: "not_found" })
      await expect(make(high, "SECRET")).resolves.toBeDefined()
    })

    test("nobody becomes a member of a project above their clearance", async () => {
      const project = await installation.project({ classification: "SECRET" })
      const low = await installation.person("labeler", "CUI")
      const add = setMember(admin, { projectId: project.id as never, userId: idOf(low), role: "labeler" })
      await expect(add).rejects.toMatchObject({ code: "invalid" })
    })

    test("a lead becomes the lead of the project they make, and shows it to nobody else", async () => {
      const lead = await installation.person("lead", "CUI")
      const other = await installation.person("lead", "CUI")
      const { projectId } = await createProject(lead, { name: `Own ${lead.newId()}`, classification: "CUI" })
      expect(await readProject(lead, { projectId })).toMatchObject({ role: "lead" })
      await expect(readProject(other, { projectId })).rejects.toMatchObject({ code: "not_found" })
      expect(await readProject(admin, { projectId })).toMatchObject({ role: "admin" })
    })
  })
}
