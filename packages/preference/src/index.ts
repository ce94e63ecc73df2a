export {
  buildPreferencePairs,
  type JudgedComparison,
  type PairJudgment,
  type PreferencePair,
  type LeftOut,
} from "./training-rows/build-preference-pairs.ts"
