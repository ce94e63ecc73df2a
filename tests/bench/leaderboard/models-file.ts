import { execFileSync } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { openStore } from "@readback/store"
import type { TestDatabase } from "@readback/store/testing"

/** A database in a file that is filled past the program: judging 100,000 pairs would take minutes. */
export interface ModelsFile {
  readonly folder: string
  readonly database: TestDatabase
  /** Adds so many judged pairs of models of planted strength. */
  fill(projectId: string, userIds: readonly string[], judgments: number, models: number): void
}

/** Makes a database in a folder of its own, removed when its store is closed. */
export function modelsFile(): ModelsFile {
  const folder = mkdtempSync(join(tmpdir(), "readback-bench-"))
  return {
    folder,
    database: {
      name: "SQLite",
      open: async () => {
        const store = await openStore(undefined, folder)
        const close = async () => {
          await store.close()
          rmSync(folder, { recursive: true })
        }
        return { ...store, close }
      },
    },
    fill: (projectId, userIds, judgments, models) => {
      // In a process of its own: what filling takes must not count as memory of what is measured.
      const script = join(import.meta.dirname, "fill-models.ts")
      const path = join(folder, "readback.sqlite")
      execFileSync(process.execPath, [script, path, projectId, userIds.join(","), String(judgments), String(models)])
    },
  }
}
