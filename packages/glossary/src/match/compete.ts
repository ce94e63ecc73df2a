import { CLOSE } from "./accepts-case.ts"
import type { Candidates } from "./candidates.ts"

/**
 * The winners in text order, as numbers in reused arrays: the words `[from, to)` that each won, and among which
 * candidates `[first, last)` those on the same words and those that it kept out are found.
 */
export interface Winners {
  count: number
  from: Int32Array
  to: Int32Array
  first: Int32Array
  last: Int32Array
}

const winners: Winners = {
  count: 0,
  from: new Int32Array(1024),
  to: new Int32Array(1024),
  first: new Int32Array(1024),
  last: new Int32Array(1024),
}

/** Candidates on the same words, and what they weigh: words squared, then an exact form, then priority. */
interface Group {
  readonly from: number
  readonly to: number
  readonly members: number[]
  exact: number
  priority: number
}

type PriorityOf = (form: number) => number

const groupsOf = (found: Candidates, first: number, last: number, priorityOf: PriorityOf): readonly Group[] => {
  const groups = new Map<number, Group>()
  for (let index = first; index < last; index += 1) {
    const from = found.from[index]!
    const to = found.to[index]!
    const key = from * 65536 + (to - from)
    const isExact = found.closeness[index] === CLOSE.exact ? 1 : 0
    const priority = priorityOf(found.form[index]!)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { from, to, members: [index], exact: isExact, priority })
    else {
      group.members.push(index)
      group.exact = Math.max(group.exact, isExact)
      group.priority = Math.max(group.priority, priority)
    }
  }
  return [...groups.values()]
}

interface Plan {
  readonly words: number
  readonly exact: number
  readonly priority: number
  readonly group: Group | undefined
}

const nothing: Plan = { words: 0, exact: 0, priority: 0, group: undefined }

const compare = (a: Plan, b: Plan): number => a.words - b.words || a.exact - b.exact || a.priority - b.priority

/**
 * The heaviest choice of groups that do not overlap, by weighted interval scheduling from the last word to the first. Of
 * equal choices the one that begins further left is taken, then the longer.
 */
function choose(groups: readonly Group[]): readonly Group[] {
  const begin = groups.reduce((least, group) => Math.min(least, group.from), Number.MAX_SAFE_INTEGER)
  const end = groups.reduce((most, group) => Math.max(most, group.to), 0)
  const starting = Map.groupBy(groups, (group) => group.from)
  const plans: Plan[] = Array.from({ length: end - begin + 1 }, () => nothing)
  for (let word = end - 1; word >= begin; word -= 1) {
    let best: Plan = { ...plans[word + 1 - begin]!, group: undefined }
    for (const group of starting.get(word) ?? []) {
      const rest = plans[group.to - begin]!
      const plan: Plan = {
        words: rest.words + (group.to - group.from) ** 2,
        exact: rest.exact + group.exact,
        priority: rest.priority + group.priority,
        group,
      }
      const order = compare(plan, best)
      const rival = best.group
      if (order > 0 || (order === 0 && (rival === undefined || group.to > rival.to))) best = plan
    }
    plans[word - begin] = best
  }
  const chosen: Group[] = []
  for (let word = begin; word < end;) {
    const { group } = plans[word - begin]!
    if (group !== undefined) chosen.push(group)
    word = group === undefined ? word + 1 : group.to
  }
  return chosen
}

const roomFor = (count: number): void => {
  if (winners.from.length >= count) return
  const size = 2 * count
  winners.from = new Int32Array(size)
  winners.to = new Int32Array(size)
  winners.first = new Int32Array(size)
  winners.last = new Int32Array(size)
}

const add = (from: number, to: number, first: number, last: number): void => {
  const index = winners.count
  winners.from[index] = from
  winners.to[index] = to
  winners.first[index] = first
  winners.last[index] = last
  winners.count += 1
}

/** Adds what was chosen among the candidates `[first, last)`, each with the candidates near enough to overlap it. */
function addChosen(
  found: Candidates,
  first: number,
  last: number,
  groups: readonly Group[],
  chosen: readonly Group[],
): void {
  const longest = groups.reduce((most, group) => Math.max(most, group.to - group.from), 0)
  for (const { from, to, members } of chosen) {
    const member = members[0]!
    let near = member
    let far = member + 1
    while (near > first && found.from[near - 1]! > from - longest) near -= 1
    while (far < last && found.from[far]! < to) far += 1
    add(from, to, near, far)
  }
}

/** Whether one of the candidates covers all words of their cluster; squared words let it win against any parts of it. */
const coversAll = (found: Candidates, first: number, last: number, end: number): boolean => {
  const begin = found.from[first]!
  for (let index = first; index < last && found.from[index] === begin; index += 1)
    if (found.to[index] === end) return true
  return false
}

/**
 * Lets candidates of all statuses and shields compete for the words (scoring design, section C.8); the winners
 * overlap in no word and are valid until the next call. Linear in the candidates and the words they cover.
 */
export function compete(found: Candidates, priorityOf: PriorityOf): Winners {
  roomFor(found.count)
  winners.count = 0
  for (let first = 0; first < found.count;) {
    let last = first + 1
    let end = found.to[first]!
    while (last < found.count && found.from[last]! < end) {
      end = Math.max(end, found.to[last]!)
      last += 1
    }
    if (last === first + 1 || coversAll(found, first, last, end)) add(found.from[first]!, end, first, last)
    else {
      const groups = groupsOf(found, first, last, priorityOf)
      addChosen(found, first, last, groups, choose(groups))
    }
    first = last
  }
  return winners
}
