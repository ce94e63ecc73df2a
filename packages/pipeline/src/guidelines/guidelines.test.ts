import { listAudit } from "@readback/store"
import { testDatabases } from "@readback/store/testing"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Context } from "../context.ts"
import {
  judgeNext,
  jsonLines,
  openInstallation,
  promptSets,
  type TestInstallation,
  type TestProject,
} from "../testing/index.ts"
import { acknowledgeGuidelines } from "./acknowledge-guidelines.ts"
import { listGuidelineVersions } from "./list-guideline-versions.ts"
import { publishGuidelines } from "./publish-guidelines.ts"
import { readGuidelines } from "./read-guidelines.ts"
import { readGuidelineVersion } from "./read-guideline-version.ts"

describe.each(testDatabases())("guidelines on $name", (database) => {
  let installation: TestInstallation
  let project: TestProject
  let lead: Context
  let labeler: Context
  beforeAll(async () => {
    installation = await openInstallation(database)
    project = await installation.project()
    await project.import(jsonLines(promptSets(3)))
    lead = await project.member("lead")
    labeler = await project.member("labeler")
  })
  afterAll(() => installation.close())
  const publish = (text: string, basedOn: number | null, by = lead) =>
    publishGuidelines(by, { projectId: project.id as never, text, basedOn })
  const read = (by = labeler) => readGuidelines(by, { projectId: project.id })

  test("are empty at first, and whoever reads is told what they may do", async () => {
    expect(await read()).toEqual({
      current: null,
      acknowledged: null,
      acknowledgedText: null,
      mayAcknowledge: true,
      mayPublish: false,
    })
    expect(await read(lead)).toMatchObject({ mayPublish: true })
    expect(await listGuidelineVersions(lead, { projectId: project.id })).toEqual([])
  })

  test("are published as versions, and never over each other", async () => {
    expect(await publish("# One", null)).toEqual({ version: 1 })
    await expect(publish("# Other", null)).rejects.toThrow("published version 1 since you began")
    await expect(publish("# One", 1)).rejects.toThrow("word for word")
    await expect(publish("# Two", 7)).rejects.toThrow("Nothing was overwritten")
    await expect(publish("# Two", 1, labeler)).rejects.toThrow("does not allow")
    const both = await Promise.allSettled([publish("# Two", 1), publish("# Another two", 1)])
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"])
    expect(await read()).toMatchObject({ current: { version: 2 }, acknowledged: null, acknowledgedText: null })
    expect(await readGuidelineVersion(labeler, { projectId: project.id, version: 1 })).toMatchObject({ text: "# One" })
    await expect(readGuidelineVersion(labeler, { projectId: project.id, version: 9 })).rejects.toThrow("no version 9")
  })

  test("are acknowledged once for each version, and stand beside each judgment from then on", async () => {
    const acknowledge = (version: number, by = labeler) => acknowledgeGuidelines(by, { projectId: project.id, version })
    await acknowledge(1)
    await acknowledge(1)
    expect(await read()).toMatchObject({ acknowledged: 1, acknowledgedText: "# One" })
    await acknowledge(2)
    // Whoever published it has read it.
    expect(await read(lead)).toMatchObject({ acknowledged: 2 })
    await acknowledge(2, lead)
    expect(await read()).toMatchObject({ current: { version: 2 }, acknowledged: 2 })
    await expect(acknowledge(3)).rejects.toThrow("no version 3")
    await expect(acknowledge(2, await project.member("engineer"))).rejects.toThrow("does not allow")
    const versions = await listGuidelineVersions(labeler, { projectId: project.id })
    expect(versions.map(({ version, acknowledgedBy }) => [version, acknowledgedBy])).toEqual([
      [2, 2],
      [1, 2],
    ])
    await judgeNext(labeler, project.id, "=")
    const audit = await listAudit(project.store.read, 100)
    expect(audit.filter(({ action }) => action === "guideline:acknowledge")).toHaveLength(2)
  })
})
