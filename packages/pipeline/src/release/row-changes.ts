import type { IndexEntry } from "./index-entries.ts"

/** One row that differs between two releases. */
export interface RowChange {
  readonly kind: "added" | "removed" | "flipped" | "changed" | "moved"
  readonly id: string
  readonly from: string | null
  readonly to: string | null
}

/** How the rows of one target differ, by id: flipped ones changed sides, moved ones are in another part of the release. */
export async function* rowChanges(
  before: AsyncIterator<IndexEntry, void>,
  after: AsyncIterator<IndexEntry, void>,
): AsyncGenerator<RowChange> {
  const [old, now] = [byTask(before), byTask(after)]
  let [one, two] = [await old.next(), await now.next()]
  while (one.done !== true || two.done !== true) {
    const taskId = [one, two].flatMap(({ done, value }) => (done === true ? [] : [value.taskId])).toSorted()[0]
    const isOld = one.done !== true && one.value.taskId === taskId
    const isNew = two.done !== true && two.value.taskId === taskId
    yield* changesOf(isOld && one.done !== true ? one.value.rows : [], isNew && two.done !== true ? two.value.rows : [])
    if (isOld) one = await old.next()
    if (isNew) two = await now.next()
  }
}

function* changesOf(before: readonly IndexEntry[], after: readonly IndexEntry[]): Generator<RowChange> {
  const pending = new Map(after.map((row) => [row.id, row]))
  for (const row of before) {
    const turned = pending.get(row.id.replace(`:${row.chosen}:${row.rejected}`, `:${row.rejected}:${row.chosen}`))
    const same = pending.get(row.id) ?? turned
    if (same === undefined) {
      yield { kind: "removed", id: row.id, from: row.file, to: null }
      continue
    }
    pending.delete(same.id)
    const isFlipped = row.rejected !== "" && same.chosen === row.rejected && same.rejected === row.chosen
    if (isFlipped) yield { kind: "flipped", id: row.id, from: row.file, to: same.file }
    else if (same.digest !== row.digest) yield { kind: "changed", id: row.id, from: row.file, to: same.file }
    else if (same.file !== row.file) yield { kind: "moved", id: row.id, from: row.file, to: same.file }
  }
  for (const { id, file } of pending.values()) yield { kind: "added", id, from: null, to: file }
}

async function* byTask(rows: AsyncIterator<IndexEntry, void>) {
  let group: { taskId: string; rows: IndexEntry[] } | undefined
  for (let next = await rows.next(); next.done !== true; next = await rows.next()) {
    if (group !== undefined && group.taskId !== next.value.taskId) yield group
    if (group?.taskId === next.value.taskId) group.rows.push(next.value)
    else group = { taskId: next.value.taskId, rows: [next.value] }
  }
  if (group !== undefined) yield group
}
