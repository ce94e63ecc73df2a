import type { Span } from "../../model/span.ts"

/** A word of a text: `letters` are its own without hidden characters and the dots between them, `key` is them folded. */
export interface OracleWord extends Span {
  readonly letters: string
  readonly key: string
  readonly isDotted: boolean
}
