import { execFileSync } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { DatabaseSync } from "node:sqlite"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { openStore } from "@readback/store"
import type { TestDatabase } from "@readback/store/testing"

/** Comparisons of one prompt. */
const PER_PROMPT = 10

/** A database in a file that is filled and checked past the program, as importing a million rows would take an hour. */
export interface QueueFile {
  readonly database: TestDatabase
  /** Adds so many open comparisons of pairs to a project. */
  fill(projectId: string, comparisons: number): void
  /** Lets a person have judged the first comparisons of a project, which want nineteen more judgments. */
  judgeFirst(projectId: string, userId: string, comparisons: number): void
  /** Comparisons whose counter is not what their holds and judgments say, and judgments in all. */
  check(projectId: string): { readonly wrong: number; readonly judgments: number }
}

/** Makes a database in a folder of its own, removed when its store is closed. */
export function queueFile(): QueueFile {
  const folder = mkdtempSync(join(tmpdir(), "readback-bench-"))
  const onFile = <Result>(work: (connection: DatabaseSync) => Result): Result => {
    const connection = new DatabaseSync(join(folder, "readback.sqlite"))
    try {
      return work(connection)
    } finally {
      // What filling wrote must not be moved into place, or still be on its way to the disk, while claims are timed.
      connection.exec("pragma wal_checkpoint(truncate)")
      connection.close()
      execFileSync("sync")
    }
  }
  const numbers = "with recursive n(i) as (select 0 union all select i + 1 from n where i + 1 < ?)"
  const id = (kind: string, number: string) => `printf('${kind}0000000-0000-7000-8000-%012x', ${number})`
  return {
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
    fill: (projectId, comparisons) =>
      onFile((connection) => {
        const prompts = Math.ceil(comparisons / PER_PROMPT)
        const run = (sql: string, count: number) => connection.prepare(sql).run(count)
        connection.exec("begin immediate")
        connection
          .prepare(
            `insert into prompt (id, project_id, messages, hash, marking, provenance, created_at)
             ${numbers} select ${id("a", "i")}, ?, '[{"role":"user","content":"Question ' || i || '"}]', i, 'UNCLASSIFIED', '{}', 0 from n`,
          )
          .run(prompts, projectId)
        for (const side of ["0", "1"]) {
          run(
            `insert into response (id, prompt_id, text, hash, provenance, created_at)
             ${numbers} select ${id("b", `i * 2 + ${side}`)}, ${id("a", "i")}, 'Answer ${side} to ' || i, '${side}', '{}', 0 from n`,
            prompts,
          )
        }
        connection
          .prepare(
            `insert into comparison (id, project_id, prompt_id, set_hash, overlap, priority, open_slots, created_at)
             ${numbers} select ${id("c", "i")}, ?, ${id("a", `i / ${PER_PROMPT}`)}, i, 1, 0, 1, 0 from n`,
          )
          .run(comparisons, projectId)
        for (const side of ["0", "1"]) {
          run(
            `insert into comparison_response (comparison_id, response_id, position)
             ${numbers} select ${id("c", "i")}, ${id("b", `i / ${PER_PROMPT} * 2 + ${side}`)}, ${side} from n`,
            comparisons,
          )
        }
        connection.exec("commit")
      }),
    judgeFirst: (projectId, userId, comparisons) =>
      onFile((connection) => {
        connection.exec("begin immediate")
        connection
          .prepare(
            `insert into assignment (id, project_id, comparison_id, user_id, state, token, display_order, leased_at, expires_at)
             ${numbers} select ${id("d", "i")}, ?, ${id("c", "i")}, ?, 'submitted', 1, '[]', 0, 0 from n`,
          )
          .run(comparisons, projectId, userId)
        connection
          .prepare(
            `insert into judgment (id, project_id, comparison_id, assignment_id, user_id, display_order, outcome, active_ms, created_at)
             ${numbers} select ${id("e", "i")}, ?, ${id("c", "i")}, ${id("d", "i")}, ?, '[]', 'tie', 1, 0 from n`,
          )
          .run(comparisons, projectId, userId)
        connection
          .prepare(`update comparison set overlap = 20, open_slots = 19 where project_id = ? and id < ${id("c", "?")}`)
          .run(projectId, comparisons)
        connection.exec("commit")
      }),
    check: (projectId) =>
      onFile((connection) => {
        const wrong = connection
          .prepare(
            `select count(*) as total from comparison c where project_id = ? and open_slots <> overlap
             - (select count(*) from assignment a where a.comparison_id = c.id and a.state in ('leased', 'reserved'))
             - (select count(*) from judgment j where j.project_id = c.project_id and j.comparison_id = c.id)`,
          )
          .get(projectId)
        const made = connection.prepare("select count(*) as total from judgment where project_id = ?").get(projectId)
        return { wrong: Number(wrong?.["total"]), judgments: Number(made?.["total"]) }
      }),
  }
}
