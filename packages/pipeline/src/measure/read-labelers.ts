import { cohenKappa, exactInterval, type Interval, type KappaEstimate, signTest } from "@readback/preference"
import { namesOf } from "@readback/store"
import { authorizeProject } from "../authorize.ts"
import type { Context } from "../context.ts"
import { judgedPairs, type PairVote } from "./judged-comparisons.ts"

/** What a person's judgments look like, without saying who is right. */
export interface LabelerFigures {
  readonly userId: string
  readonly name: string
  readonly judgments: number
  readonly ties: number
  readonly bothUnacceptable: number
  /** Preferences for the response on the left, of all preferences; far from a half means a habit and no judgment. */
  readonly leftChosen: number
  readonly preferences: number
  readonly leftInterval: Interval
  /** Exact two-sided probability of a share as uneven as this by chance. */
  readonly leftP: number
  /** Preferences for the longer response, of those whose lengths differ. */
  readonly longerChosen: number
  readonly lengthsDiffer: number
  readonly medianMs: number
  /** Judgments of others on the same pairs with the same winner, of all such. */
  readonly sameAsOthers: number
  readonly withOthers: number
}

/** Two people who judged the same pairs; kappa weighted by the distance on the seven steps, from 30 pairs on. */
export interface LabelerPair {
  readonly firstId: string
  readonly first: string
  readonly secondId: string
  readonly second: string
  readonly shared: number
  readonly same: number
  readonly kappa: KappaEstimate | null
}

const FEWEST_SHARED = 30
const STEPS = 3

interface Sums {
  judgments: number
  ties: number
  bothUnacceptable: number
  leftChosen: number
  preferences: number
  longerChosen: number
  lengthsDiffer: number
  sameAsOthers: number
  withOthers: number
  readonly times: number[]
}

const emptySums = (): Sums => ({
  judgments: 0,
  ties: 0,
  bothUnacceptable: 0,
  leftChosen: 0,
  preferences: 0,
  longerChosen: 0,
  lengthsDiffer: 0,
  sameAsOthers: 0,
  withOthers: 0,
  times: [],
})

interface Meeting {
  shared: number
  same: number
  /** Counts of both values, first by second, −3 to 3; mirrored, so that the sides of a pair do not matter. */
  readonly table: number[][]
}

const winnerOf = ({ value }: PairVote): number | undefined => (value === undefined ? undefined : Math.sign(value))

const medianOf = (times: readonly number[]): number => {
  const sorted = times.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

/** Figures of each person of a project and of each two who judged the same pairs; for those who coach. */
export async function readLabelers(
  ctx: Context,
  input: { projectId: string },
): Promise<{ readonly labelers: readonly LabelerFigures[]; readonly pairs: readonly LabelerPair[] }> {
  await authorizeProject(ctx, "measure:labelers", input.projectId)
  const people = new Map<string, Sums>()
  const meetings = new Map<string, Meeting>()
  for await (const { votes, first, second, nth } of judgedPairs(ctx.store.read, input.projectId)) {
    const longer = Math.sign(first.length - second.length)
    for (const [index, vote] of votes.entries()) {
      const sums = people.get(vote.userId) ?? emptySums()
      people.set(vote.userId, sums)
      // A ranking is one judgment, however many pairs it decides.
      if (nth === 0) {
        sums.judgments += 1
        sums.times.push(vote.activeMs)
      }
      const winner = winnerOf(vote)
      if (winner === undefined) sums.bothUnacceptable += nth === 0 ? 1 : 0
      else if (winner === 0) sums.ties += 1
      else {
        sums.preferences += 1
        if ((winner === 1) === vote.isFirstLeft) sums.leftChosen += 1
        if (longer !== 0) sums.lengthsDiffer += 1
        if (longer !== 0 && winner === longer) sums.longerChosen += 1
      }
      for (const [place, other] of votes.entries()) {
        if (other === vote) continue
        const isSame = winnerOf(other) === winner
        sums.withOthers += 1
        if (isSame) sums.sameAsOthers += 1
        if (place > index) meet(meetings, vote, other, isSame)
      }
    }
  }
  const names = new Map(
    (people.size === 0 ? [] : await namesOf(ctx.store.read, [...people.keys()])).map((one) => [one.id, one.name]),
  )
  const nameOf = (userId: string): string => names.get(userId) ?? userId
  return {
    labelers: [...people]
      .map(([userId, { times, ...sums }]) => ({
        userId,
        name: nameOf(userId),
        ...sums,
        leftInterval: exactInterval(sums.leftChosen, sums.preferences),
        leftP: signTest(sums.leftChosen, sums.preferences - sums.leftChosen),
        medianMs: medianOf(times),
      }))
      .sort((a, b) => b.judgments - a.judgments || (a.name < b.name ? -1 : 1)),
    pairs: [...meetings]
      .map(([key, { shared, same, table }]) => {
        const [firstId = "", secondId = ""] = key.split("\n")
        const kappa = shared < FEWEST_SHARED ? null : (cohenKappa(table, "quadratic") ?? null)
        return { firstId, first: nameOf(firstId), secondId, second: nameOf(secondId), shared, same, kappa }
      })
      .sort((a, b) => b.shared - a.shared || (a.first + a.second < b.first + b.second ? -1 : 1)),
  }
}

function meet(meetings: Map<string, Meeting>, one: PairVote, other: PairVote, isSame: boolean): void {
  const [a, b] = one.userId < other.userId ? [one, other] : [other, one]
  const key = `${a.userId}\n${b.userId}`
  const size = 2 * STEPS + 1
  const meeting = meetings.get(key) ?? {
    shared: 0,
    same: 0,
    table: Array.from({ length: size }, () => Array.from({ length: size }, () => 0)),
  }
  meetings.set(key, meeting)
  meeting.shared += 1
  if (isSame) meeting.same += 1
  if (a.value === undefined || b.value === undefined) return
  for (const side of [1, -1]) {
    const row = meeting.table[side * a.value + STEPS]
    const column = side * b.value + STEPS
    // Half each, so that the interval rests on as many pairs as there were.
    if (row !== undefined) row[column] = (row[column] ?? 0) + 0.5
  }
}
