/** The pattern of GPT-2, which "ByteLevel" cuts texts with unless it is told not to. */
const GPT2 = String.raw`'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+`

const isPart = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null

/**
 * What cuts texts into words before "ByteLevel" writes each word in letters that stand for bytes; undefined where a
 * pre-tokenizer does not end with that, or puts a space before a text.
 */
export function byteLevelSplit(splitter: unknown): unknown {
  if (!isPart(splitter)) return undefined
  const { type, pretokenizers: parts } = splitter
  if (type === "ByteLevel") return isMapping(splitter) && splitter["use_regex"] !== false ? gpt2 : undefined
  if (type !== "Sequence" || !Array.isArray(parts) || parts.length < 2) return undefined
  const last: unknown = parts.at(-1)
  if (!isPart(last) || !isMapping(last) || last["use_regex"] !== false) return undefined
  return { ...splitter, pretokenizers: parts.slice(0, -1) as readonly unknown[] }
}

const gpt2 = { type: "Split", pattern: { Regex: GPT2 }, behavior: "Removed", invert: true }

const isMapping = ({ type, add_prefix_space: prefix }: Readonly<Record<string, unknown>>): boolean =>
  type === "ByteLevel" && (prefix === false || prefix === undefined)
