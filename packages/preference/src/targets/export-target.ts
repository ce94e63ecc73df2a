import type { LeftOut, PreferencePair } from "../training-rows/build-preference-pairs.ts"
import type { JudgedTask } from "./judged-task.ts"
import type { ChosenOptions } from "./target-options.ts"

/** Why a task, or one of its pairs, rewrites or responses, gives no row. */
export type LeftOutReason =
  | LeftOut
  | "no-judgment"
  | "empty-text"
  | "prompt-end"
  | "not-single-turn"
  | "roles-unfit"
  | "tool-message"
  | "ranking-policy"
  | "preference-only"
  | "middle-rank"
  | "no-rewrite"
  | "no-best"
  | "not-accepted"
  | "repeated"
  | "rewrite-elsewhere"
  | "low-adherence"
  | "balance"

/** What a row is of: a name that is its own in the file, and the pair or the text that it holds. */
export interface RowSource {
  readonly id: string
  readonly pair?: PreferencePair
  readonly textId?: string
}

/** A row to write and what gave it, or why something gave none. */
export type TargetItem =
  | {
      readonly kind: "row"
      readonly from: "preference" | "rewrite" | "response" | "prompt" | "judgment"
      readonly row: Readonly<Record<string, unknown>>
      readonly of: RowSource
    }
  | { readonly kind: "left-out"; readonly reason: LeftOutReason }

/** What one export is made with. */
export interface TargetSettings {
  readonly options: ChosenOptions
  /** What is known of a pair, for targets with a metadata column. */
  readonly pairMetadata: (task: JudgedTask, pair: PreferencePair) => Readonly<Record<string, unknown>>
  /** A name for a labeler that does not tell who it is. */
  readonly pseudonym: (labelerId: string) => string
  /** Why a pair is not to become a row although it could; asked where given. */
  readonly pairProblem?: (task: JudgedTask, pair: PreferencePair) => LeftOutReason | undefined
  /** The same of a text that is to be imitated, by its id. */
  readonly textProblem?: (
    task: JudgedTask,
    text: { readonly id: string; readonly text: string },
  ) => LeftOutReason | undefined
}

/** What a file is for. */
type TargetGroup = "preference" | "reward" | "kto" | "sft" | "prompts" | "lossless"

/** One kind of file: how it is called, what it is for, which options it understands, and how its rows are made. */
export interface ExportTarget<Name extends string = string> {
  readonly name: Name
  readonly fileName: string
  readonly mediaType: "application/jsonl"
  readonly group: TargetGroup
  readonly title: string
  readonly description: string
  readonly options: readonly (keyof ChosenOptions)[]
  /** How to load the file, in the language of whatever reads it. */
  readonly snippet: (fileName: string) => string
  /** Begins a file; what it answers is called with each task, in order. */
  readonly start: (settings: TargetSettings) => (task: JudgedTask) => Iterable<TargetItem>
}
