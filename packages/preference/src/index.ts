export { type AgreementWeights } from "./agreement/agreement-weights.ts"
export { cohenKappa, type KappaEstimate } from "./agreement/cohen-kappa.ts"
export { fleissKappa, type FleissEstimate } from "./agreement/fleiss-kappa.ts"
export { gwetAc, type AgreementEstimate } from "./agreement/gwet-ac.ts"
export { kendallTauB } from "./agreement/kendall-tau.ts"
export { kendallW, type Concordance } from "./agreement/kendall-w.ts"
export { krippendorffAlpha } from "./agreement/krippendorff-alpha.ts"
export { exactInterval, signTest, wilsonInterval, type Interval } from "./agreement/proportion.ts"
export type { Coefficient, Ratings, Scale } from "./agreement/ratings.ts"
export { dawidSkene, oneCoin, type RaterModel, type Vote } from "./labelers/dawid-skene.ts"
export {
  eloScale,
  fitStrengths,
  type Duel,
  type StrengthOptions,
  type Strengths,
  type TieRule,
} from "./models/bradley-terry.ts"
export {
  clusterBootstrap,
  clusterDraws,
  differenceInterval,
  rankRange,
  valueInterval,
  type Bootstrap,
  type Resampled,
} from "./models/cluster-bootstrap.ts"
export { clusteredMean, type ClusteredMean, type MeanEstimate } from "./models/clustered-mean.ts"
export { clusterCovariance } from "./models/cluster-covariance.ts"
export { collectTallies, sumTallies, type ClusterTallies, type TallyCollector } from "./models/cluster-tallies.ts"
export { fitDavidson, type DavidsonFit } from "./models/fit-davidson.ts"
export { MOST_UNCERTAIN, voteUncertainty } from "./labelers/vote-uncertainty.ts"
export { fitStyle, type StyledVotes } from "./models/fit-style.ts"
export { styleOf, type TextStyle } from "./style/style-of.ts"
export { winGroups } from "./models/win-graph.ts"
export { choicesOf, fitLuce, type ItemChoice, type Ranking } from "./models/luce.ts"
export { fitGradedStrengths, type GradedDuel, type GradedStrengths } from "./models/ordinal-strengths.ts"
export {
  buildPreferencePairs,
  type JudgedComparison,
  type PairJudgment,
  type PreferencePair,
  type LeftOut,
} from "./training-rows/build-preference-pairs.ts"
export { editDistance, type EditDistance } from "./training-rows/edit-distance.ts"
export { pairValue, type ResponseVerdict } from "./training-rows/pair-value.ts"
export type { LengthLimit } from "./gate/length/length-limit.ts"
export { hasTokenLimit } from "./gate/length/length-rules.ts"
export type { LengthSummary } from "./gate/length/length-summary.ts"
export type { RowIssue, RowIssueCode } from "./gate/row-issue.ts"
export { validateRows, type RowValidator } from "./gate/validate-rows.ts"
export type { ExportTarget, LeftOutReason, RowSource, TargetItem, TargetSettings } from "./targets/export-target.ts"
export { exportTargets, type TargetName } from "./targets/export-targets.ts"
export type { JudgedTask, TargetJudgment, TargetResponse } from "./targets/judged-task.ts"
export { readOptions } from "./targets/read-options.ts"
export { targetOptions, type TargetOption } from "./targets/target-options.ts"
export { assignSplit, type Split, type SplitShares } from "./release/assign-split.ts"
export { countWords } from "./release/count-words.ts"
export { hash32 } from "./release/hash32.ts"
export { histogramOf, type Histogram } from "./release/histogram.ts"
export { nearDuplicateGroups } from "./release/near-duplicate-groups.ts"
export { overlapFinder, type OverlapFinder } from "./release/overlap-finder.ts"
export { oneCoinPosterior, oneCoinSkills, type OneCoinSkills } from "./release/one-coin-skills.ts"
export { promptSignature, SIGNATURE_BINS } from "./release/prompt-signature.ts"
export { NEAR_SIMILARITY } from "./release/signature-bands.ts"
export { marginOf } from "./targets/margin-of.ts"
export type { BenchmarkCheck, ReleaseFacts, ReleaseFile } from "./release/release-facts.ts"
export { releaseStatistics, type ReleaseStatistics } from "./release/release-statistics.ts"
export { writeCroissant } from "./release/write-croissant.ts"
export { writeDataStatement } from "./release/write-data-statement.ts"
export { writeDatasetCard } from "./release/write-dataset-card.ts"
