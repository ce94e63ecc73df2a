import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DataReleaseRecipe } from "@readback/domain"
import { testDatabases } from "@readback/store/testing"
import { expect, test } from "vitest"
import { jsonLines, judgeNext, openInstallation, promptSets } from "../testing/index.ts"
import { createDataRelease } from "./create-data-release.ts"
import { makeDataRelease } from "./make-data-release.ts"
import { readDataRelease } from "./read-data-release.ts"
import { takeDataRelease } from "./take-data-release.ts"

/** Of a release made before releases were checked against benchmarks. */
const HASH = "6cfebdc038a2ea1105f0713543f722362820d62cda4e7054a1d3bde48132ef67"

test.each(testDatabases())("a recipe gives the bytes that it has always given, on $name", async (database) => {
  const installation = await openInstallation(database)
  const data = mkdtempSync(join(tmpdir(), "readback-bytes-"))
  try {
    const project = await installation.project({ settings: { overlap: 2 } })
    await project.import(jsonLines(promptSets(6)))
    const ann = await project.member("labeler")
    for (const short of ["1Answer 0", "=", "2Answer 1", "x", "3Answer 0", "2Answer 0"])
      await judgeNext(ann, project.id, short)
    const recipe = DataReleaseRecipe.parse({
      name: "Bytes",
      targets: [{ target: "trl_preference" }, { target: "judgements" }],
      splits: { train: 60, validation: 20, test: 20, seed: "s" },
    })
    const { releaseId } = await createDataRelease(project.admin, { projectId: project.id, recipe })
    const taken = await takeDataRelease(project.admin)
    if (taken === undefined) throw new Error("nothing waits")
    await makeDataRelease(project.admin, taken, data, new AbortController().signal)
    expect((await readDataRelease(project.admin, { releaseId })).hash).toBe(HASH)
  } finally {
    await installation.close()
    rmSync(data, { recursive: true })
  }
})
