import { testDatabases } from "@readback/store/testing"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { flagTask } from "../flag/flag-task.ts"
import { readImage } from "../label/read-image.ts"
import {
  claimTask,
  exportAll,
  jsonLines,
  judgeNext,
  openInstallation,
  type TestInstallation,
} from "../testing/index.ts"

/** A GIF of one pixel. */
const PIXEL = "R0lGODlhAQABAIAAAP///wAAACH5BAEAAAAALAAAAAABAAEAAAICRAEAOw=="

const row = (data: string, question = "What stands on the map?") => ({
  prompt: [{ role: "user", content: question, images: [{ name: "Map of the area", data }] }],
  responses: [{ text: "Answer 0" }, { text: "Answer 1" }],
})

describe.each(testDatabases())("images of prompts on $name", (database) => {
  let installation: TestInstallation
  beforeAll(async () => {
    installation = await openInstallation(database)
  })
  afterAll(() => installation.close())

  test("come with their prompt, and their bytes are what the file held", async () => {
    const project = await installation.project()
    await project.import(jsonLines([row(`data:image/png;base64,${PIXEL}`)]))
    const labeler = await project.member("labeler")
    const task = await claimTask(labeler, project.id)
    const [image] = task.messages[0]?.images ?? []
    // What it is, its bytes say, whatever the file calls it.
    expect(image).toMatchObject({ name: "Map of the area", type: "image/gif" })
    const { type, bytes } = await readImage(labeler, { imageId: image?.id ?? "" })
    expect([type, Buffer.from(bytes).toString("base64")]).toEqual(["image/gif", PIXEL])
  })

  test("are for members of the project only", async () => {
    const project = await installation.project()
    await project.import(jsonLines([row(PIXEL)]))
    const task = await claimTask(await project.member("labeler"), project.id)
    const imageId = task.messages[0]?.images?.[0]?.id ?? ""
    await expect(readImage(await installation.person("labeler"), { imageId })).rejects.toThrow("no such project")
    await expect(readImage(project.admin, { imageId: NOBODY })).rejects.toThrow("no such")
  })

  test("are hidden with their prompt, but for those who decide about it", async () => {
    const project = await installation.project()
    await project.import(jsonLines([row(PIXEL)]))
    const [one, other] = [await project.member("labeler"), await project.member("labeler")]
    const task = await claimTask(one, project.id)
    const imageId = task.messages[0]?.images?.[0]?.id ?? ""
    await flagTask(one, { assignmentId: task.assignmentId as never, token: task.token, reason: "spill" })
    await expect(readImage(other, { imageId })).rejects.toThrow("withdrawn")
    expect((await readImage(project.admin, { imageId })).type).toBe("image/gif")
  })

  test("make another prompt of the same words, and stay out of training rows", async () => {
    const project = await installation.project({ settings: { overlap: 1 } })
    const other = Buffer.from(PIXEL, "base64")
    other[20] = 1
    const report = await project.import(jsonLines([row(PIXEL), row(PIXEL), row(other.toString("base64"))]))
    expect(report.counts).toMatchObject({ prompts: 2 })
    await judgeNext(await project.member("labeler"), project.id, "1Answer 0")
    const { rows } = await exportAll(project.admin, project.id)
    expect(rows.map(({ prompt }) => prompt)).toEqual([[{ role: "user", content: "What stands on the map?" }]])
  })

  test.each([
    ["no image", Buffer.from("<svg onload=alert(1)>").toString("base64"), "image-unknown"],
    ["too large", Buffer.alloc(9 * 1024 * 1024).toString("base64"), "image-too-large"],
    ["an address", "https://images.example/a.png", "invalid"],
  ])("are refused with line and field: %s", async (_name, data, code) => {
    const project = await installation.project()
    const report = await project.import(jsonLines([row(PIXEL, "a"), row(data, "b")]))
    expect(report.issues).toMatchObject([{ line: 2, field: expect.stringMatching(/^prompt\.0\.images\.0/) as string }])
    if (code !== "invalid") expect(report.issues[0]?.code).toBe(code)
    expect(report.counts).toMatchObject({ prompts: 1, errors: 1 })
  })
})

const NOBODY = "00000000-0000-7000-8000-00000000ffff"
