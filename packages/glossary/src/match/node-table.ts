/** Paths of fingerprints under construction; each has the forms that end there as a chain. */
export interface NodeTable {
  keys: Int32Array
  hasLonger: Uint8Array
  /** The form added last to the path, plus one; 0 for none. */
  heads: Int32Array
  count: number
}

const emptyTable = (size: number): NodeTable => ({
  keys: new Int32Array(size),
  hasLonger: new Uint8Array(size),
  heads: new Int32Array(size),
  count: 0,
})

const powerOver = (least: number): number => {
  let size = 16
  while (size < least) size *= 2
  return size
}

/** The slot of a path, taken where it is free. Different sequences of words may share a path: forms are compared at the end. */
function slotOf(table: NodeTable, path: number): number {
  const key = path === 0 ? 1 : path
  const last = table.keys.length - 1
  for (let slot = Math.imul(key, 0x9e3779b1) >>> Math.clz32(last); ; slot = (slot + 1) & last) {
    const found = table.keys[slot]!
    if (found === key) return slot
    if (found === 0) {
      table.keys[slot] = key
      table.count += 1
      if (table.count * 4 <= table.keys.length * 3) return slot
      grow(table)
      return slotOf(table, path)
    }
  }
}

/** An empty table with room for so many paths; it grows. */
export const nodeTable = (paths: number): NodeTable => emptyTable(powerOver(paths * 1.5))

function grow(table: NodeTable): void {
  const { keys, hasLonger, heads } = table
  Object.assign(table, emptyTable(keys.length * 2))
  for (const [slot, key] of keys.entries()) {
    if (key === 0) continue
    const moved = slotOf(table, key)
    table.hasLonger[moved] = hasLonger[slot]!
    table.heads[moved] = heads[slot]!
  }
}

/** Says that forms go on after the path. */
export const addPath = (table: NodeTable, path: number): void => {
  // Taking a slot may put larger arrays in the place of those of the table.
  const slot = slotOf(table, path)
  table.hasLonger[slot] = 1
}

/** Puts a form at the head of the chain of its path; the answer is the form after it in the chain plus one, or 0. */
export function addForm(table: NodeTable, path: number, form: number): number {
  const slot = slotOf(table, path)
  const next = table.heads[slot]!
  table.heads[slot] = form + 1
  return next
}

/** The finished table, no larger than it must be, and the chains as lists whose last form is written as its complement. */
export function finishNodes(table: NodeTable, nextForm: Int32Array) {
  const size = powerOver((table.count * 4) / 3)
  const finished = emptyTable(size)
  const nodes = new Int32Array(2 * size)
  const postings = new Int32Array(nextForm.length + 1)
  let posted = 1
  for (const [from, key] of table.keys.entries()) {
    if (key === 0) continue
    const slot = slotOf(finished, key)
    const start = posted
    for (let form = table.heads[from]!; form !== 0; form = nextForm[form - 1]!) {
      postings[posted] = form - 1
      posted += 1
    }
    const hasForms = posted > start
    if (hasForms) postings[posted - 1] = ~postings[posted - 1]!
    nodes[2 * slot] = key
    nodes[2 * slot + 1] = ((hasForms ? start : 0) << 1) | table.hasLonger[from]!
  }
  return { nodes, postings: postings.subarray(0, posted) }
}
