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
export { MOST_UNCERTAIN, voteUncertainty } from "./labelers/vote-uncertainty.ts"
export { choicesOf, fitLuce, type ItemChoice, type Ranking } from "./models/luce.ts"
export { fitGradedStrengths, type GradedDuel, type GradedStrengths } from "./models/ordinal-strengths.ts"
export {
  buildPreferencePairs,
  type JudgedComparison,
  type PairJudgment,
  type PreferencePair,
  type LeftOut,
} from "./training-rows/build-preference-pairs.ts"
export { pairValue, type ResponseVerdict } from "./training-rows/pair-value.ts"
export type { RowIssue, RowIssueCode } from "./gate/row-issue.ts"
export { validateRows, type RowValidator } from "./gate/validate-rows.ts"
export type { ExportTarget, LeftOutReason, TargetItem, TargetSettings } from "./targets/export-target.ts"
export { exportTargets, type TargetName } from "./targets/export-targets.ts"
export type { JudgedTask } from "./targets/judged-task.ts"
export { readOptions } from "./targets/read-options.ts"
export { targetOptions, type TargetOption } from "./targets/target-options.ts"
