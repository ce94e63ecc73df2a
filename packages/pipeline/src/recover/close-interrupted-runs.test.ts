import { testDatabases } from "@readback/store/testing"
import { describe, expect, test } from "vitest"
import { listImports } from "../import/list-imports.ts"
import { jsonLines, openInstallation, promptSets } from "../testing/index.ts"
import { closeInterruptedRuns } from "./close-interrupted-runs.ts"

describe.each(testDatabases())("after a crash on $name", (database) => {
  test("an import that was cut off is shown as failed, and one that ended stays as it is", async () => {
    const installation = await openInstallation(database)
    const project = await installation.project()
    await project.import(jsonLines(promptSets(2)))
    const { importRun } = installation.store.read.tables
    const cutOff = {
      id: "00000000-0000-7000-8000-00000000ffff",
      projectId: project.id,
      fileName: "cut-off.jsonl",
      state: "running" as const,
      counts: { rows: 0, prompts: 0, responses: 0, comparisons: 0, duplicates: 0, errors: 0, warnings: 0 },
      issues: [],
      createdAt: installation.now(),
    }
    await installation.store.write((tx) => tx.db.insert(importRun).values(cutOff))

    const bySystem = installation.contextOf({ kind: "system", name: "start" })
    expect(await closeInterruptedRuns(bySystem)).toBe(1)
    expect(await closeInterruptedRuns(bySystem)).toBe(0)
    const states = (await listImports(project.admin, { projectId: project.id })).map((run) => [run.fileName, run.state])
    expect(Object.fromEntries(states)).toEqual({ "cut-off.jsonl": "failed", "test.jsonl": "done" })
    await installation.close()
  })
})
