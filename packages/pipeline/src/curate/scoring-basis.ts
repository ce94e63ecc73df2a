import type { ProjectRow } from "@readback/store"

/** What a project's texts are scored by: its pinned release under its writing profile. */
export interface ScoringBasis {
  readonly releaseId: string
  readonly profile: string
}

/** The basis of a project; undefined where it has no glossary, and nothing is scored. */
export function scoringBasis({ releaseId, profile }: Pick<ProjectRow, "releaseId" | "profile">) {
  return releaseId === null ? undefined : ({ releaseId, profile } satisfies ScoringBasis)
}
