import { krippendorffAlpha } from "../agreement/krippendorff-alpha.ts"
import { wilsonInterval } from "../agreement/proportion.ts"
import type { Ratings } from "../agreement/ratings.ts"
import { clusterBootstrap, valueInterval } from "../models/cluster-bootstrap.ts"
import type { JudgedTask } from "../targets/judged-task.ts"
import { buildPreferencePairs, type PreferencePair } from "../training-rows/build-preference-pairs.ts"
import { pairValue } from "../training-rows/pair-value.ts"
import { countWords } from "./count-words.ts"
import { hash32 } from "./hash32.ts"
import { type Histogram, histogramOf } from "./histogram.ts"

/** How well a text keeps a glossary; a score from 0 to 1 where something was checkable. */
type Score = { readonly kind: "scored"; readonly score: number } | { readonly kind: "not-applicable" }

/** Comparisons whose agreement and adherence are worked out: memory stays the same at any size, and so does the time. */
const SAMPLED = 1_000
const RESAMPLES = 200
const BOTH_BAD = 2
/** Steps of a second, up to twenty minutes. */
const TIME_BINS = 1_200

type Interval = { readonly value: number | null; readonly low: number | null; readonly high: number | null }

/** What was measured of a release, for its manifest and its documents. */
export interface ReleaseStatistics {
  readonly comparisons: number
  readonly judgments: number
  readonly labelers: number
  readonly annotationsPerItem: { readonly mean: number; readonly histogram: Histogram }
  /** Two judgments of a pair with the same winner, of all such twos. */
  readonly rawAgreement: Interval & { readonly twos: number }
  /** Krippendorff's alpha over a sample, with 95 % intervals by resampling comparisons. */
  readonly alpha: { readonly sample: number; readonly nominal: Interval; readonly ordinal: Interval }
  /** How often the chosen side stood first, of all judgments of a preference. */
  readonly chosenShownFirst: Interval
  readonly medianActiveSeconds: number | null
  /** Mean words over the sample; how often the chosen side has more characters, over all. */
  readonly words: { readonly chosen: number; readonly rejected: number; readonly chosenLonger: number }
  /** Mean adherence over the sample; null where nothing was scored. */
  readonly adherence: { readonly chosen: number | null; readonly rejected: number | null }
  /** For robust or conservative DPO: the mean probability that a pair's label is wrong. */
  readonly labelSmoothing: number | null
  readonly markings: Readonly<Record<string, number>>
  readonly languages: Readonly<Record<string, number>>
  readonly domains: Readonly<Record<string, number>>
  readonly guidelineVersions: Readonly<Record<string, number>>
  readonly from: string | null
  readonly to: string | null
}

/** Measures a release while its tasks pass by. */
export function releaseStatistics(labelProbability: (task: JudgedTask, pair: PreferencePair) => number) {
  const judgmentCounts = histogramOf(1, 1, 20)
  const seconds = new Uint32Array(TIME_BINS)
  const labelers = new Set<string>()
  const tallies = { markings: {}, languages: {}, domains: {}, guidelineVersions: {} } as Record<
    "markings" | "languages" | "domains" | "guidelineVersions",
    Record<string, number>
  >
  const count = (of: keyof typeof tallies, key: string) => {
    tallies[of][key] = (tallies[of][key] ?? 0) + 1
  }
  const sampled: JudgedTask[] = []
  let limit = 2 ** 32
  const sums = {
    comparisons: 0,
    judgments: 0,
    pairs: 0,
    first: 0,
    shown: 0,
    longer: 0,
    wrong: 0,
  }
  let [same, twos] = [0, 0]
  let [from, to] = ["", ""]

  const add = (task: JudgedTask): void => {
    const { judgments } = task
    sums.comparisons += 1
    sums.judgments += judgments.length
    judgmentCounts.add(judgments.length)
    count("markings", task.marking)
    count("languages", task.language ?? "unspecified")
    count("domains", task.domain ?? "unspecified")
    for (const { labelerId, activeMs, createdAt, guidelineVersion } of judgments) {
      labelers.add(labelerId)
      const bin = Math.min(TIME_BINS - 1, Math.floor(activeMs / 1_000))
      seconds[bin] = (seconds[bin] ?? 0) + 1
      count("guidelineVersions", String(guidelineVersion ?? 0))
      if (from === "" || createdAt < from) from = createdAt
      if (createdAt > to) to = createdAt
    }
    if (judgments.length > 1) addAgreement(task)
    for (const pair of buildPreferencePairs(task).pairs) {
      if (pair.kind === "rewrite") continue
      sums.pairs += 1
      sums.first += pair.votes.chosenShownFirst
      sums.shown += judgments.length
      if (pair.chosen.text.length > pair.rejected.text.length) sums.longer += 1
      sums.wrong += 1 - labelProbability(task, pair)
    }
    keep(task)
  }
  const addAgreement = ({ responses, judgments }: JudgedTask) => {
    const [one, two] = responses
    if (one === undefined || two === undefined) return
    const signs = judgments.map((judgment) => Math.sign(pairValue(judgment, one.id, two.id) ?? BOTH_BAD * 2))
    const isNone = judgments.map((judgment) => judgment.outcome === "both_bad")
    for (let at = 0; at < signs.length; at += 1)
      for (let other = at + 1; other < signs.length; other += 1) {
        twos += 1
        if (isNone[at] === isNone[other] && (isNone[at] === true || signs[at] === signs[other])) same += 1
      }
  }
  /** Those whose ids hash lowest, whatever came before them: a repeat draws the same ones. */
  const keep = (task: JudgedTask) => {
    if (hash32(task.id, 11) >= limit) return
    sampled.push(task)
    if (sampled.length <= 2 * SAMPLED) return
    const hashes = sampled.map(({ id }) => hash32(id, 11)).toSorted((a, b) => a - b)
    limit = hashes[SAMPLED] ?? limit
    sampled.splice(0, sampled.length, ...sampled.filter(({ id }) => hash32(id, 11) < limit))
  }

  return {
    add,
    sample: (): readonly JudgedTask[] => sampled,
    read: (scores: ReadonlyMap<string, Score>): ReleaseStatistics => ({
      comparisons: sums.comparisons,
      judgments: sums.judgments,
      labelers: labelers.size,
      annotationsPerItem: { mean: share(sums.judgments, sums.comparisons) ?? 0, histogram: judgmentCounts.read() },
      rawAgreement: { ...proportion(same, twos), twos },
      alpha: alphaOf(sampled),
      chosenShownFirst: proportion(sums.first, sums.shown),
      medianActiveSeconds: median(seconds),
      words: {
        ...wordMeans(sampled),
        chosenLonger: share(sums.longer, sums.pairs) ?? 0,
      },
      adherence: adherenceMeans(sampled, scores),
      labelSmoothing: share(sums.wrong, sums.pairs),
      markings: sorted(tallies.markings),
      languages: sorted(tallies.languages),
      domains: sorted(tallies.domains),
      guidelineVersions: sorted(tallies.guidelineVersions),
      from: from === "" ? null : from,
      to: to === "" ? null : to,
    }),
  }
}

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6
const share = (part: number, whole: number): number | null => (whole === 0 ? null : rounded(part / whole))

function proportion(part: number, whole: number): Interval {
  if (whole === 0) return { value: null, low: null, high: null }
  const { low, high } = wilsonInterval(part, whole)
  return { value: rounded(part / whole), low: rounded(low), high: rounded(high) }
}

function median(bins: Uint32Array): number | null {
  const total = bins.reduce((sum, count) => sum + count, 0)
  let before = 0
  for (const [at, count] of bins.entries()) {
    before += count
    if (total > 0 && before * 2 >= total) return at
  }
  return null
}

const sorted = (counts: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(Object.entries(counts).toSorted(([a], [b]) => (a < b ? -1 : 1)))

/** Alpha with sides swapped as well, so that it does not depend on which response is called the first. */
function alphaOf(tasks: readonly JudgedTask[]): ReleaseStatistics["alpha"] {
  const units = tasks
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .filter(({ judgments }) => judgments.length > 1)
    .flatMap(({ responses: [one, two], judgments }) =>
      one === undefined || two === undefined ? [] : [judgments.map((judgment) => pairValue(judgment, one.id, two.id))],
    )
  const nominal = units.map((unit) => unit.map((value) => (value === undefined ? BOTH_BAD : Math.sign(value))))
  const ordinal = units.map((unit) => unit.map((value) => value ?? null))
  return {
    sample: units.length,
    nominal: resampled(nominal, "nominal", (value) => (value === BOTH_BAD ? value : -value)),
    ordinal: resampled(ordinal, "ordinal", (value) => -value),
  }
}

function resampled(units: Ratings, scale: "nominal" | "ordinal", swap: (value: number) => number): Interval {
  if (units.length === 0) return { value: null, low: null, high: null }
  const mirrored = units.map((unit) => unit.map((value) => (value === null ? null : swap(value))))
  const valuesOf = (drawn: Uint32Array) => {
    const picked = [...drawn].flatMap((times, at) => Array.from({ length: times }, () => at))
    const ratings = picked.flatMap((at) => [units[at] ?? [], mirrored[at] ?? []])
    const alpha = krippendorffAlpha(ratings, scale)
    return [alpha.kind === "value" ? alpha.value : Number.NaN]
  }
  const { value, low, high } = valueInterval(clusterBootstrap(units.length, valuesOf, { resamples: RESAMPLES }), 0)
  const finite = (one: number) => (Number.isFinite(one) ? rounded(one) : null)
  return { value: finite(value), low: finite(low), high: finite(high) }
}

function wordMeans(tasks: readonly JudgedTask[]): { readonly chosen: number; readonly rejected: number } {
  const pairs = tasks.flatMap((task) => buildPreferencePairs(task).pairs.filter(({ kind }) => kind === "preference"))
  const mean = (side: "chosen" | "rejected") =>
    share(
      pairs.reduce((sum, pair) => sum + countWords(pair[side].text), 0),
      pairs.length,
    ) ?? 0
  return { chosen: mean("chosen"), rejected: mean("rejected") }
}

function adherenceMeans(tasks: readonly JudgedTask[], scores: ReadonlyMap<string, Score>) {
  const sums = { chosen: [0, 0], rejected: [0, 0] }
  for (const task of tasks) {
    for (const pair of buildPreferencePairs(task).pairs) {
      for (const side of ["chosen", "rejected"] as const) {
        const score = scores.get(pair[side].id)
        if (score?.kind !== "scored") continue
        sums[side] = [(sums[side][0] ?? 0) + score.score, (sums[side][1] ?? 0) + 1]
      }
    }
  }
  const mean = ([sum = 0, scored = 0]: readonly number[]) => share(sum, scored)
  return { chosen: mean(sums.chosen), rejected: mean(sums.rejected) }
}
