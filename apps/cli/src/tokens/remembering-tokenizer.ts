import { byteLevelSplit } from "./byte-level-split.ts"
import { bytesAsLetters } from "./bytes-as-letters.ts"
import { type Library, libraryOf } from "./library.ts"
import type { TokenizerParts } from "./read-tokenizer-file.ts"

/** Longer words hardly come twice. */
const LONGEST = 256

/** A tokenizer that remembers words, and can forget them. */
export interface RememberingTokenizer {
  readonly tokenizer: Library
  readonly forget: () => void
}

/**
 * The tokenizer of these parts. Where bytes are mapped last and each word falls into tokens by itself, as with most models of
 * today, words are remembered before their bytes are mapped, on which the library would spend most of its time.
 */
export function rememberingTokenizer(parts: TokenizerParts): RememberingTokenizer {
  const split = byteLevelSplit(parts.pre_tokenizer)
  const { type, fuse_unk: isFused } = parts.model
  if (split === undefined || type !== "BPE" || isFused === true) {
    const tokenizer = libraryOf(parts)
    return { tokenizer, forget: () => tokenizer.model.clear_cache?.() }
  }
  const tokenizer = libraryOf({ ...parts, pre_tokenizer: split })
  const { model } = tokenizer
  const known = new Map<string, readonly string[]>()
  const tokensOf = (word: string): readonly string[] => {
    const before = known.get(word)
    if (before !== undefined) return before
    const tokens = model([bytesAsLetters(word)])
    if (word.length <= LONGEST) known.set(word, tokens)
    return tokens
  }
  tokenizer.model = (words) => words.flatMap(tokensOf)
  const forget = () => {
    known.clear()
    model.clear_cache?.()
  }
  return { tokenizer, forget }
}
