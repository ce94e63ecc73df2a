import { exportTargets, type TargetName } from "../targets/export-targets.ts"
import type { TargetItem } from "../targets/export-target.ts"
import type { JudgedTask } from "../targets/judged-task.ts"
import { readOptions } from "../targets/read-options.ts"

/** All items of some tasks for one target, with some of its options. */
export function buildAll(
  name: TargetName,
  tasks: readonly JudgedTask[],
  given: Readonly<Record<string, string>> = {},
): readonly TargetItem[] {
  const target = exportTargets.find((one) => one.name === name)
  if (target === undefined) throw new Error(`no target ${name}`)
  const read = readOptions(target.options, given)
  if (read.kind === "problem") throw new Error(read.message)
  const build = target.start({
    options: read.options,
    pairMetadata: (task, { kind }) => ({ task_id: task.id, kind }),
    pseudonym: (labelerId) => `labeler-${labelerId.length}`,
  })
  return tasks.flatMap((task) => [...build(task)])
}

/** The rows among some items, as a reader of the file gets them. */
export const rowsOf = (items: readonly TargetItem[]): readonly Readonly<Record<string, unknown>>[] =>
  items.flatMap((item) =>
    item.kind === "row" ? [JSON.parse(JSON.stringify(item.row)) as Record<string, unknown>] : [],
  )

/** The reasons among some items. */
export const reasonsOf = (items: readonly TargetItem[]): readonly string[] =>
  items.flatMap((item) => (item.kind === "left-out" ? [item.reason] : []))
