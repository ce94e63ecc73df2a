import type { Finding, FindingFate } from "@readback/glossary"

/** How many findings appear, disappear and change. */
export type FateCounts = Readonly<Record<FindingFate, number>>

/** A score before and after; null where nothing in the text can be scored. */
export interface ScorePair {
  readonly before: number | null
  readonly after: number | null
}

/** A finding in an excerpt, with offsets in it. */
export type ExcerptFinding = Pick<Finding, "id" | "code" | "severity" | "start" | "end" | "message"> & {
  /** Absent where both states have it and say the same. */
  readonly fate?: FindingFate
}

/** A text on which the change tells, cut to the places where it does; findings as they were and as they would be. */
export interface AffectedText extends ScorePair {
  readonly kind: "response" | "rewrite"
  readonly id: string
  readonly projectId: string
  readonly excerpt: string
  /** Whether the text goes on before or behind the excerpt. */
  readonly isCut: boolean
  readonly findingsBefore: readonly ExcerptFinding[]
  readonly findingsAfter: readonly ExcerptFinding[]
  readonly changes: number
}

/** What one page of texts comes to. */
export interface ImpactPart {
  readonly texts: number
  /** Texts with another score or other findings. */
  readonly changed: number
  readonly byCode: Readonly<Record<string, FateCounts>>
  readonly byConcept: Readonly<Record<string, FateCounts>>
  /** Scores by the id of the text, where they differ or were asked for. */
  readonly scores: readonly (readonly [id: string, scores: ScorePair])[]
  readonly top: readonly AffectedText[]
}

/** Most affected texts that are shown. */
export const MOST_SHOWN = 20

/** The most affected first. */
export const byWeight = (a: AffectedText, b: AffectedText): number =>
  weightOf(b) - weightOf(a) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

const POINTS_LIKE_A_FINDING = 10

const weightOf = ({ changes, before, after }: AffectedText): number =>
  changes + Math.abs((after ?? 100) - (before ?? 100)) / POINTS_LIKE_A_FINDING

const none: FateCounts = { appears: 0, disappears: 0, changes: 0 }

/** Adds to what is counted under a name. */
export function addFates(counts: Record<string, FateCounts>, name: string, more: Partial<FateCounts>): void {
  const known = counts[name] ?? none
  counts[name] = {
    appears: known.appears + (more.appears ?? 0),
    disappears: known.disappears + (more.disappears ?? 0),
    changes: known.changes + (more.changes ?? 0),
  }
}
