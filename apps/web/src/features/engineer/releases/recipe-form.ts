import type { RecipeInput } from "./release-types.ts"

/** One kind of file as the form has it. */
export interface TargetForm {
  readonly options: Readonly<Record<string, string>>
  readonly formats: "jsonl" | "parquet" | "both"
}

/** The values of the form of a release; numbers of shares and scores are percent. */
export interface RecipeForm {
  readonly name: string
  readonly targets: Readonly<Record<string, TargetForm>>
  /** Days, ISO 8601; "" for no bound. */
  readonly from: string
  readonly until: string
  readonly importId: string
  readonly labelerGroups: string
  /** Whose rows count; none stands for all. */
  readonly markings: readonly string[]
  readonly minJudgments: number
  readonly minAgreement: number
  readonly minAdherence: number
  readonly includeGold: boolean
  readonly aggregation: "majority" | "one_coin"
  readonly train: number
  readonly validation: number
  readonly seed: string
  readonly balancePosition: boolean
  readonly balanceLength: boolean
  /** Names of the benchmarks that are checked. */
  readonly benchmarks: readonly string[]
  readonly benchmarkPolicy: "leave-out" | "report"
  readonly ceiling: string
  readonly canary: boolean
}

/** The form as it opens: pairs for preference training, nine of ten prompts to train on. */
export const emptyRecipe: RecipeForm = {
  name: "",
  targets: { trl_preference: { options: {}, formats: "jsonl" } },
  from: "",
  until: "",
  importId: "",
  labelerGroups: "",
  markings: [],
  minJudgments: 1,
  minAgreement: 0,
  minAdherence: 0,
  includeGold: false,
  aggregation: "majority",
  train: 90,
  validation: 5,
  seed: "1",
  balancePosition: false,
  balanceLength: false,
  benchmarks: [],
  benchmarkPolicy: "leave-out",
  ceiling: "",
  canary: true,
}

const instantOf = (day: string, time: string): string | null => (day === "" ? null : `${day}T${time}Z`)

/** The recipe that a form describes. */
export function recipeOf(form: RecipeForm): RecipeInput {
  const groups = form.labelerGroups
    .split(",")
    .map((group) => group.trim())
    .filter((group) => group !== "")
  return {
    name: form.name,
    targets: Object.entries(form.targets).map(([target, { options, formats }]) => ({
      target,
      options,
      formats: formats === "both" ? ["jsonl", "parquet"] : [formats],
    })),
    filters: {
      from: instantOf(form.from, "00:00:00.000"),
      until: instantOf(form.until, "23:59:59.999"),
      importIds: form.importId === "" ? [] : [form.importId],
      labelerGroups: groups,
      markings: [...form.markings],
      minJudgments: form.minJudgments,
      minAgreement: form.minAgreement / 100,
      minAdherence: form.minAdherence === 0 ? null : form.minAdherence / 100,
      includeGold: form.includeGold,
    },
    aggregation: form.aggregation,
    splits: {
      train: form.train,
      validation: Math.min(form.validation, 100 - form.train),
      test: Math.max(0, 100 - form.train - form.validation),
      seed: form.seed,
    },
    balance: { position: form.balancePosition, length: form.balanceLength },
    ...(form.benchmarks.length === 0
      ? {}
      : { benchmarks: { names: [...form.benchmarks], policy: form.benchmarkPolicy } }),
    markingCeiling: form.ceiling === "" ? null : form.ceiling,
    canary: form.canary,
  }
}
