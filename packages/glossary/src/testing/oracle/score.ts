import { compareText } from "../../model/compare-text.ts"
import type { Severity } from "../../model/term.ts"

/** How one concept was used: what each use earns, and how grave each discouraged use is. */
export interface ConceptEvents {
  readonly conceptId: string
  readonly isRequired: boolean
  /** How many uses the task asks for, where it asks. */
  readonly demand: number
  readonly credits: readonly number[]
  readonly severities: readonly Severity[]
}

/** A fault that is charged beside the designations: its share that went wrong, and what it weighs. */
export interface ChargedShare {
  readonly cause: string
  readonly conceptId?: string
  readonly share: number
  readonly weight: number
}

/** Everything that section E of the scoring design makes a score of. */
export interface ScoreEvents {
  readonly concepts: readonly ConceptEvents[]
  readonly promptedCount: number
  readonly shares: readonly ChargedShare[]
  /** Whether the text has anything of a format that is checked. */
  readonly hasFormats: boolean
}

/** Points lost, and by what. */
export interface LostPoints {
  readonly cause: string
  readonly conceptId?: string
  readonly points: number
}

/** The score with its two factors and the points that each fault costs; undefined where nothing is scored. */
export interface OracleScore {
  readonly score: number
  readonly coverage: number
  readonly quality: number
  readonly lost: readonly LostPoints[]
}

const weightOf: Readonly<Record<Severity, number>> = { minor: 1, major: 2, critical: 5 }

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

const satisfaction = ({ isRequired, demand, credits }: ConceptEvents): number =>
  Math.min(1, sum(credits) / Math.max(credits.length, isRequired ? demand : 0))

const graveness = ({ credits, severities }: ConceptEvents): number =>
  severities.length === 0
    ? 0
    : (Math.max(...severities.map((severity) => weightOf[severity])) - 1) * (severities.length / credits.length)

/** The formula of section E, from counts of events. */
export function oracleScore({ concepts, promptedCount, shares, hasFormats }: ScoreEvents): OracleScore | undefined {
  const required = concepts.filter(({ isRequired }) => isRequired)
  const others = concepts.filter(({ isRequired, credits }) => !isRequired && credits.length > 0)
  if (required.length === 0 && others.length === 0 && !hasFormats) return undefined
  const budget = Math.max(4, required.length + promptedCount)
  const coverage = required.length === 0 ? 1 : sum(required.map(satisfaction)) / required.length
  const charges = [
    ...others.map((one) => ({
      cause: "violation",
      conceptId: one.conceptId,
      value: 1 - satisfaction(one) + graveness(one),
    })),
    ...required.map((one) => ({ cause: "violation", conceptId: one.conceptId, value: graveness(one) })),
    ...shares.map(({ share, weight, ...fault }) => ({ ...fault, value: share * weight })),
  ]
  const violations = sum(charges.map(({ value }) => value))
  const quality = budget / (budget + violations)
  const missing = required.map((one) => ({
    cause: "missing-required",
    conceptId: one.conceptId,
    points: (100 * (1 - satisfaction(one))) / required.length,
  }))
  const charged = charges.map(({ value, ...fault }) => ({
    ...fault,
    points: (100 * coverage * value) / (budget + violations),
  }))
  return {
    score: 100 * coverage * quality,
    coverage,
    quality,
    lost: [...missing, ...charged]
      .filter(({ points }) => points > 0)
      .toSorted((a, b) => compareText(a.cause + (a.conceptId ?? ""), b.cause + (b.conceptId ?? ""))),
  }
}
