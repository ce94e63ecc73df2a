import {
  type AgreementEstimate,
  type Coefficient,
  gwetAc,
  type Interval,
  krippendorffAlpha,
  type Ratings,
  wilsonInterval,
} from "@readback/preference"
import { authorizeProject } from "../authorize.ts"
import type { Context } from "../context.ts"
import { type AxisAgreement, readAxisAgreement } from "./axis-agreement.ts"
import { judgedPairs } from "./judged-comparisons.ts"

/** How much several people agree on the same pairs. */
export interface Agreement {
  /** Pairs that two or more judged, the judgments on them, and by how many people. */
  readonly pairs: number
  readonly judgments: number
  readonly labelers: number
  /** Krippendorff's alpha on the seven steps, and on who won (with ties and "both unacceptable" as verdicts of their own). */
  readonly ordinal: Coefficient
  readonly nominal: Coefficient
  /** Gwet's AC1 on who won: stays meaningful where one verdict is rare. */
  readonly ac1: AgreementEstimate | null
  /** Two judgments of a pair with the same winner, of all such twos. */
  readonly same: number
  readonly twos: number
  readonly sameInterval: Interval
}

/** Agreement in all, by domain of the prompt, by week of the later judgment, and by axis. */
export interface AgreementReport {
  readonly all: Agreement
  readonly byDomain: readonly { readonly domain: string; readonly agreement: Agreement }[]
  /** Weeks begin on Monday, UTC; ISO 8601 days. */
  readonly byWeek: readonly { readonly week: string; readonly agreement: Agreement }[]
  /** By axis of the project's rubric, in its order. */
  readonly byAxis: readonly AxisAgreement[]
}

const BOTH_BAD = 2

interface Sample {
  /** Values −3 to 3 of each pair; null for "both unacceptable". */
  readonly steps: (number | null)[][]
  /** Who won: 1, 0, −1, or BOTH_BAD. */
  readonly winners: number[][]
  readonly labelers: Set<string>
}

const emptySample = (): Sample => ({ steps: [], winners: [], labelers: new Set() })

/** Pairs with their sides swapped as well: then the figures do not depend on which side is called the first. */
const mirrored = (units: Ratings, swap: (value: number) => number): Ratings => [
  ...units,
  ...units.map((unit) => unit.map((value) => (value === null ? null : swap(value)))),
]

function agreementOf({ steps, winners, labelers }: Sample): Agreement {
  let same = 0
  let twos = 0
  for (const unit of winners)
    for (const [index, value] of unit.entries())
      for (const other of unit.slice(index + 1)) {
        twos += 1
        if (value === other) same += 1
      }
  const swapped = mirrored(winners, (value) => (value === BOTH_BAD ? value : -value))
  return {
    pairs: winners.length,
    judgments: winners.reduce((sum, unit) => sum + unit.length, 0),
    labelers: labelers.size,
    ordinal: krippendorffAlpha(
      mirrored(steps, (value) => -value),
      "ordinal",
    ),
    nominal: krippendorffAlpha(swapped, "nominal"),
    ac1: gwetAc(swapped) ?? null,
    same,
    twos,
    sameInterval: wilsonInterval(same, twos),
  }
}

const mondayOf = (instant: Date): string => {
  const day = new Date(Date.UTC(instant.getUTCFullYear(), instant.getUTCMonth(), instant.getUTCDate()))
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7))
  return day.toISOString().slice(0, 10)
}

const sampleFor = (samples: Map<string, Sample>, key: string): Sample => {
  const known = samples.get(key) ?? emptySample()
  samples.set(key, known)
  return known
}

/** Measures how much people agree on the pairs of a project that two or more of them judged. */
export async function readAgreement(ctx: Context, input: { projectId: string }): Promise<AgreementReport> {
  const { project } = await authorizeProject(ctx, "measure:read", input.projectId)
  const all = emptySample()
  const domains = new Map<string, Sample>()
  const weeks = new Map<string, Sample>()
  for await (const { votes, domain } of judgedPairs(ctx.store.read, input.projectId)) {
    if (votes.length < 2) continue
    const latest = votes.reduce((a, b) => (a.createdAt > b.createdAt ? a : b)).createdAt
    for (const sample of [all, sampleFor(domains, domain ?? ""), sampleFor(weeks, mondayOf(latest))]) {
      sample.steps.push(votes.map(({ value }) => value ?? null))
      sample.winners.push(votes.map(({ value }) => (value === undefined ? BOTH_BAD : Math.sign(value))))
      for (const { userId } of votes) sample.labelers.add(userId)
    }
  }
  const sorted = (samples: Map<string, Sample>) => [...samples].sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    all: agreementOf(all),
    byDomain: sorted(domains).map(([domain, sample]) => ({ domain, agreement: agreementOf(sample) })),
    byWeek: sorted(weeks).map(([week, sample]) => ({ week, agreement: agreementOf(sample) })),
    byAxis: await readAxisAgreement(ctx.store.read, project.id, project.settings.rubric),
  }
}
