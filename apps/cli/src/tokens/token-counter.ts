import type { Library } from "./library.ts"
import { readTokenizerFile, type TokenizerParts } from "./read-tokenizer-file.ts"
import { rememberingTokenizer } from "./remembering-tokenizer.ts"

/** After texts of so many UTF-16 units remembered words are forgotten, see below. */
const KEPT = 1 << 22
const PROBE = "Say again: é, 7."

/**
 * A function that counts the tokens of a text as a `tokenizer.json` (Hugging Face tokenizers) makes them, without those that
 * it would put around the text; or why the file gives none.
 */
export function tokenCounter(
  file: string,
): { readonly countTokens: (text: string) => number } | { readonly problem: string } {
  const read = readTokenizerFile(file)
  if ("problem" in read) return read
  try {
    const countTokens = counterOf(read.parts)
    countTokens(PROBE)
    return { countTokens }
  } catch (error) {
    return { problem: `its parts do not fit together (${error instanceof Error ? error.message : String(error)})` }
  }
}

function counterOf(parts: TokenizerParts): (text: string) => number {
  const { tokenizer, forget } = rememberingTokenizer(parts)
  let seen = 0
  return (text) => {
    seen += text.length
    // A word may be a slice, which keeps the whole text that it was cut from.
    if (seen > KEPT) {
      forget()
      seen = text.length
    }
    return lengthOf(tokenizer, text)
  }
}

/** A text of a hundred thousand words or more can exhaust the stack of the library; its halves are then counted. */
function lengthOf(tokenizer: Library, text: string): number {
  try {
    return tokenizer.tokenize(text).length
  } catch (error) {
    if (!(error instanceof RangeError) || text.length < 2) throw error
    const middle = text.length >> 1
    const space = text.indexOf(" ", middle)
    const cut = space > 0 ? space : middle
    return lengthOf(tokenizer, text.slice(0, cut)) + lengthOf(tokenizer, text.slice(cut))
  }
}
