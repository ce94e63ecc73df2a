import { mkdtempSync, rmSync } from "node:fs"
import { DatabaseSync, type SQLInputValue } from "node:sqlite"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import type { Store } from "../database/handle.ts"
import { openSqlite } from "../database/sqlite.ts"
import { candidateQuery } from "./candidates.ts"
import { goldQuery } from "./gold.ts"
import { closedQuery, heldQuery, waitingQuery } from "./queue-rows.ts"

let folder: string
let store: Store
let raw: DatabaseSync
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "readback-plan-"))
  const file = join(folder, "x.sqlite")
  store = await openSqlite(file)
  raw = new DatabaseSync(file, { readOnly: true })
})
afterAll(async () => {
  raw.close()
  await store.close()
  rmSync(folder, { recursive: true })
})

/** The steps of a query's plan, in SQLite's words. */
function planOf(query: { toSQL: () => { sql: string; params: readonly unknown[] } }): readonly string[] {
  const { sql, params } = query.toSQL()
  const values = params.map((param): SQLInputValue => (typeof param === "object" ? "x" : (param as SQLInputValue)))
  return raw
    .prepare(`explain query plan ${sql}`)
    .all(...values)
    .map((row) => String(row["detail"]))
}

const cases = [
  ["priority", "front", "comparison_by_priority"],
  ["priority", "same-rank", "comparison_by_priority"],
  ["priority", "lower-rank", "comparison_by_priority"],
  ["uncertain", "front", "comparison_by_uncertainty"],
  ["uncertain", "same-rank", "comparison_by_uncertainty"],
  ["uncertain", "lower-rank", "comparison_by_uncertainty"],
  ["oldest", "front", "comparison_by_age"],
  ["oldest", "same-rank", "comparison_by_age"],
] as const

test.each(cases)("in order of %s, the part %s walks along %s and sorts nothing", (order, part, index) => {
  const plan = planOf(candidateQuery(store.read, order, part))
  expect(plan[0]).toContain(`SEARCH comparison USING INDEX ${index} (`)
  expect(plan.join("; ")).toContain("assignment_person (comparison_id=? AND user_id=?)")
  expect(plan.filter((step) => /SCAN|TEMP B-TREE/.test(step))).toEqual([])
})

test.each(["priority", "uncertain", "oldest"] as const)(
  "in order of %s, what reopened is found by its time",
  (order) => {
    const plan = planOf(candidateQuery(store.read, order, "reopened"))
    expect(plan[0]).toContain("SEARCH comparison USING INDEX comparison_reopened (")
    expect(plan[0]).toContain("reopened_at>?")
    expect(plan.filter((step) => step.includes("SCAN"))).toEqual([])
  },
)

test("known answers are found along their own index", () => {
  expect(planOf(goldQuery(store.read))[0]).toMatch(/SEARCH comparison USING INDEX comparison_gold \(project_id=\?\)/)
})

test("a lead's lists walk along an index in their order", () => {
  const page = { projectId: "p", group: undefined, after: { id: "c", group: "", priority: 0 }, limit: 50 }
  const plans = {
    comparison_by_priority: planOf(waitingQuery(store.read, "p", undefined, 50)),
    comparison_closed: planOf(closedQuery(store.read, "done", page)),
    comparison_gold: planOf(closedQuery(store.read, "gold", page)),
    comparison_hidden: planOf(closedQuery(store.read, "hidden", page)),
    assignment_held: planOf(heldQuery(store.read, page)),
  }
  for (const [index, plan] of Object.entries(plans)) {
    expect(plan[0]).toMatch(new RegExp(`USING (COVERING )?INDEX ${index} `))
    // Several holds on one comparison make one row; holds are few.
    expect(plan.filter((step) => /SCAN|ORDER BY/.test(step))).toEqual([])
  }
})

test("the tests themselves refuse what would read a growing table whole", () => {
  expect(() => raw.prepare("select id from judgment where outcome = 'tie'")).toThrow(
    "reads a whole table (SCAN judgment)",
  )
  expect(() => raw.prepare("select id from judgment where comparison_id = 'c'")).not.toThrow()
})
