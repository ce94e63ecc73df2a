import { type Interval, pairValue, wilsonInterval } from "@readback/preference"
import { contendersOf, latestJudged, type Reader, votesOf } from "@readback/store"
import { formPairs } from "../queue/form-comparisons.ts"

/** Fewest comparisons shared with others from which a share says something, and says nothing of a single other one. */
const FEWEST_SHARED = 10

/** Comparisons that are looked at, the latest, and read at a time: bounds the work at any size of project. */
const LATEST = 1_000
const PAGE = 250

/**
 * How often others chose the same winner on what a person judged. Each comparison counts once, by the share of the others'
 * verdicts that are the same on its pairs; the interval is Wilson's (1927) over comparisons.
 */
type OwnAgreement =
  | { readonly kind: "too-few"; readonly shared: number; readonly wanted: number }
  | { readonly kind: "known"; readonly shared: number; readonly share: number; readonly interval: Interval }

/** A person's agreement with others on their latest comparisons; whoever the others are is told nobody. */
export async function ownAgreement(
  reader: Reader,
  own: { readonly projectId: string; readonly userId: string },
): Promise<OwnAgreement> {
  const ids = await latestJudged(reader, { ...own, limit: LATEST })
  const shares: number[] = []
  for (let from = 0; from < ids.length; from += PAGE) {
    const page = ids.slice(from, from + PAGE)
    const votes = Map.groupBy(await votesOf(reader, page), (vote) => vote.comparisonId)
    const contenders = Map.groupBy(await contendersOf(reader, page), (one) => one.comparisonId)
    for (const id of page) {
      const share = sameShare(votes.get(id) ?? [], contenders.get(id) ?? [], own.userId)
      if (share !== undefined) shares.push(share)
    }
  }
  const shared = shares.length
  if (shared < FEWEST_SHARED) return { kind: "too-few", shared, wanted: FEWEST_SHARED }
  const same = shares.reduce((sum, share) => sum + share, 0)
  return { kind: "known", shared, share: same / shared, interval: wilsonInterval(same, shared) }
}

/** The share of the others' verdicts on the pairs of a comparison that name the same winner; undefined without others. */
function sameShare(
  votes: Awaited<ReturnType<typeof votesOf>>,
  contenders: readonly { readonly id: string }[],
  userId: string,
): number | undefined {
  const mine = votes.find((vote) => vote.userId === userId)
  const others = votes.filter((vote) => vote.userId !== userId)
  if (mine === undefined || others.length === 0) return undefined
  const winner = (vote: typeof mine, first: string, second: string) => {
    const value = pairValue(vote, first, second)
    return value === undefined ? undefined : Math.sign(value)
  }
  const pairs = formPairs(contenders, "all-pairs")
  const same = pairs.flatMap(([first, second]) =>
    others.filter((other) => winner(other, first.id, second.id) === winner(mine, first.id, second.id)),
  )
  return same.length / (pairs.length * others.length)
}
