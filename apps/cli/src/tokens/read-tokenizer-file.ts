import { unicodeWords } from "./unicode-words.ts"

const MODELS = ["BPE", "Unigram", "WordPiece", "WordLevel"]

type Json = Readonly<Record<string, unknown>>

/** The parts of a tokenizer that decide into which tokens a text falls. */
export interface TokenizerParts extends Json {
  readonly model: Json
  readonly pre_tokenizer: unknown
}

const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value)

/**
 * The parts of a `tokenizer.json` that decide into which tokens a text falls. What puts tokens around a text, or makes text
 * of them again, is left out: neither is counted, and a part that is not known would refuse the file. Truncation and padding
 * are passed over by the library.
 */
export function readTokenizerFile(text: string): { readonly parts: TokenizerParts } | { readonly problem: string } {
  const json = parsed(text)
  if (!isObject(json)) return { problem: "it holds no JSON object" }
  const { model, normalizer = null, pre_tokenizer: splitter = null, added_tokens: added = [] } = json
  if (!isObject(model)) return { problem: 'it has no "model"' }
  const problem = problemOf(model) ?? (Array.isArray(added) ? undefined : '"added_tokens" is no list')
  if (problem !== undefined) return { problem }
  const splitting = { model, normalizer, pre_tokenizer: unicodeWords(splitter), added_tokens: added }
  return { parts: { ...splitting, post_processor: null, decoder: null } }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/** What is wrong with a model; files before version 0.9 of the library do not name its kind. */
function problemOf({ type, vocab, merges }: Json): string | undefined {
  if (type !== undefined && !(typeof type === "string" && MODELS.includes(type)))
    return `its model is of the kind ${JSON.stringify(type)}, and known are ${MODELS.join(", ")}`
  const isList = Array.isArray(vocab)
  if (!isList && !isObject(vocab)) return '"model.vocab" is missing'
  if ((type === "Unigram") !== isList && type !== undefined) return `"model.vocab" is not that of ${type}`
  if ((isList ? vocab : Object.keys(vocab)).length === 0) return '"model.vocab" is empty'
  if (type === "BPE" && !Array.isArray(merges)) return '"model.merges" is missing'
  return undefined
}
