import { execFileSync } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { openStore } from "@readback/store"
import type { TestDatabase } from "@readback/store/testing"

/** A database in a file, filled past the program: judging a million comparisons would take hours. */
export interface JudgedFile {
  readonly database: TestDatabase
  readonly path: string
  /** Adds so many comparisons of two responses, each judged once by somebody, as preferences of one strength or another. */
  fill(projectId: string, userIds: readonly string[], comparisons: number): void
}

/** Makes a database in a folder of its own, removed when its store is closed. */
export function judgedFile(): JudgedFile {
  const folder = mkdtempSync(join(tmpdir(), "readback-bench-"))
  const path = join(folder, "readback.sqlite")
  return {
    path,
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
    fill: (projectId, userIds, comparisons) => {
      // In a process of its own: what filling takes must not count as memory of what is measured.
      const script = fileURLToPath(import.meta.resolve("../fill-judged.ts"))
      execFileSync(process.execPath, [script, path, projectId, userIds.join(","), String(comparisons)])
    },
  }
}
