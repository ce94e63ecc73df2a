import { CLOSE } from "./accepts-case.ts"
import type { Candidates } from "./candidates.ts"

/** Candidates on the same words, `[first, last)` of the sorted order, that won those words, and the ones they kept out. */
export interface Winner {
  readonly members: readonly number[]
  readonly losers: readonly number[]
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
type NameOf = (form: number) => string

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
 * equal choices the one that begins further left is taken, then the longer, then the one whose term comes first by id.
 */
function choose(groups: readonly Group[], nameOf: (group: Group) => string): readonly Group[] {
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
      if (
        order > 0 ||
        (order === 0 &&
          (rival === undefined || group.to > rival.to || (group.to === rival.to && nameOf(group) < nameOf(rival))))
      )
        best = plan
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

/** Finds the candidates that a group keeps out, without looking at groups that are too far away to overlap. */
function losersAmong(groups: readonly Group[]): (group: Group) => readonly number[] {
  const starting = Map.groupBy(groups, (group) => group.from)
  const longest = groups.reduce((most, group) => Math.max(most, group.to - group.from), 0)
  return (group) => {
    const losers: number[] = []
    for (let word = group.from - longest + 1; word < group.to; word += 1)
      for (const other of starting.get(word) ?? [])
        if (other !== group && other.to > group.from) losers.push(...other.members)
    return losers
  }
}

/**
 * Lets candidates of all statuses and shields compete for the words (scoring design, section C.8): the winners in text
 * order, which overlap neither in words nor in offsets. Linear in the candidates and the words that they cover.
 */
export function compete(found: Candidates, priorityOf: PriorityOf, nameOf: NameOf): readonly Winner[] {
  const winners: Winner[] = []
  let free = 0
  const win = (members: readonly number[], losers: readonly number[]): void => {
    const first = members[0]!
    if (found.start[first]! < free) return
    free = found.end[first]!
    winners.push({ members, losers })
  }
  for (let first = 0; first < found.count;) {
    let last = first + 1
    let end = found.to[first]!
    while (last < found.count && found.from[last]! < end) {
      end = Math.max(end, found.to[last]!)
      last += 1
    }
    if (last === first + 1) win([first], [])
    else {
      const groups = groupsOf(found, first, last, priorityOf)
      const lowest = (group: Group): string =>
        group.members.map((member) => nameOf(found.form[member]!)).reduce((a, b) => (a < b ? a : b))
      const chosen = groups.length === 1 ? groups : choose(groups, lowest)
      const losersOf = groups.length === 1 ? () => [] : losersAmong(groups)
      for (const group of chosen) win(group.members, losersOf(group))
    }
    first = last
  }
  return winners
}
