/** How long rows may be, and how a text is counted: the tokenizer comes from outside, for this package reads no files. */
export interface LengthLimit {
  /** Tokens of a text, without those that a chat template or the tokenizer itself puts around it. */
  readonly countTokens: (text: string) => number
  /** The most tokens that the trainer takes. */
  readonly maxLength: number
}
