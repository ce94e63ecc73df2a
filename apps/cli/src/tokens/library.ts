import { Tokenizer } from "@huggingface/tokenizers"
import type { TokenizerParts } from "./read-tokenizer-file.ts"

/** What is used of the library, whose own types do not resolve here. */
export interface Library {
  tokenize(text: string): readonly string[]
  model: Model
}

/** Makes tokens of words; models of the kind BPE remember words. */
type Model = ((words: readonly string[]) => readonly string[]) & { clear_cache?(): void }

/** A tokenizer of these parts; parts that do not fit together throw. */
export const libraryOf = (parts: TokenizerParts): Library => new Tokenizer(parts, {}) as Library
