import type { Register } from "../match/accepts-case.ts"

/** What the task asks of the text, as concept ids, and what it says of it; known before the text is. */
export interface AssessmentTask {
  /** Concepts that the text must use. */
  readonly required?: readonly string[]
  /** How often a required concept must be used; once where it is absent. */
  readonly demand?: Readonly<Record<string, number>>
  /** Concepts that stand in the prompt, beside those found in `prompt`. */
  readonly prompted?: readonly string[]
  /** The prompt that the text answers. */
  readonly prompt?: string
  readonly register?: Register
  /** Subject fields that the task is about. */
  readonly domains?: readonly string[]
  /** Ids of findings that the writer has dismissed: they are neither listed nor charged. */
  readonly dismissed?: readonly string[]
  /** Offset of the caret while the text is being written; no finding touches the word it stands in. */
  readonly caret?: number
}
