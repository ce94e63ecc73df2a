export type { Database, Reader, Store, Writer } from "./database/handle.ts"
export { openStore } from "./database/open-store.ts"
export * from "./queries/adherence.ts"
export * from "./queries/api-keys.ts"
export * from "./queries/assignments.ts"
export * from "./queries/audit.ts"
export { lockCandidate } from "./queries/candidates.ts"
export * from "./queries/benchmarks.ts"
export * from "./queries/carried-scores.ts"
export * from "./queries/comparisons.ts"
export * from "./queries/data-releases.ts"
export { countOwnCounted } from "./queries/counted.ts"
export * from "./queries/drafts.ts"
export * from "./queries/endpoints.ts"
export * from "./queries/exports.ts"
export * from "./queries/flags.ts"
export * from "./queries/generation-calls.ts"
export * from "./queries/generation-material.ts"
export * from "./queries/generation-runs.ts"
export * from "./queries/glossaries.ts"
export * from "./queries/gold.ts"
export * from "./queries/guidelines.ts"
export * from "./queries/history.ts"
export * from "./queries/images.ts"
export {
  countSubjects,
  preferencesAmong,
  projectsOfGlossary,
  scoredTexts,
  type ScoredSubject,
  subjectsAnswering,
} from "./queries/impact.ts"
export * from "./queries/interrupted-runs.ts"
export * from "./queries/jobs.ts"
export { comparisonHeads, contendersIn, countedVotes } from "./queries/judged-pairs.ts"
export * from "./queries/judgments.ts"
export * from "./queries/material.ts"
export { measureStamp } from "./queries/measure-stamp.ts"
export * from "./queries/measures.ts"
export * from "./queries/model-duels.ts"
export { countOwnJudgments, judgmentVersions, latestJudged, listOwnTimes } from "./queries/own-work.ts"
export * from "./queries/people.ts"
export * from "./queries/projects.ts"
export * from "./queries/evidence.ts"
export * from "./queries/evidence-texts.ts"
export { mondayOf, weekNumber } from "./kit/week-of.ts"
export type { HeldWord } from "./kit/holds-words.ts"
export * from "./queries/reference-documents.ts"
export * from "./queries/prelabels.ts"
export * from "./queries/proposal-changes.ts"
export * from "./queries/proposals.ts"
export {
  comparisonsHeld,
  countInState,
  exhaustedPage,
  closedQuery,
  heldQuery,
  holdsOf,
  openGroups,
  queuePlace,
  queueRows,
  waitingPage,
  withWords,
  type QueuePage,
  type QueuePlace,
} from "./queries/queue-rows.ts"
export { ratedJudgments } from "./queries/rated-judgments.ts"
export * from "./queries/reviews.ts"
export { searchTexts, type FoundText, type TextSearch } from "./queries/search-texts.ts"
export * from "./queries/release-rows.ts"
export * from "./queries/slots.ts"
export { scoresOfResponses, scoresOfRewrites } from "./queries/stored-scores.ts"
export * from "./queries/text-index.ts"
export { type ProjectRange, textRanges, textsInRange } from "./queries/text-ranges.ts"
export * from "./queries/unscored.ts"
export * from "./queries/working-styles.ts"
export type { JobProgress } from "./schema/operations.ts"
export type { ImportCounts, ImportProgress, Provenance } from "./schema/material.ts"
export type { MakingProgress } from "./schema/data-releases.ts"
export type { Spent } from "./schema/generation.ts"
export type { ClaimCursor } from "./schema/people.ts"
export type { TextKind } from "./schema/text-words.ts"
