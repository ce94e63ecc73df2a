// @boundaries-ignore the command line offers no exports, and its counter is what is measured
import { tokenCounter } from "../../apps/cli/src/tokens/token-counter.ts"
// @boundaries-ignore the checks beside which it is measured; nothing else in the tests needs them
import { type LengthLimit, validateRows } from "../../packages/preference/src/index.ts"
import { seededRandom } from "./seeded-random.ts"

/**
 * What it costs to count tokens: the same lines parsed and checked without a tokenizer and with one, and their texts cut into
 * words, by turns and the best of each. The tokenizer is byte-level BPE with 4,000 whole words of 12,000, which the texts use
 * as often as words are used (Zipf). Every row must have been counted. Run: node tests/bench/token-lengths.ts [rows]
 */
const ROWS = Number(process.argv[2] ?? 2_000)
const WORDS = 12_000
const KNOWN = 4_000
const ROUNDS = 4
/** What is over soon is done so often in one turn. */
const TIMES = 5
const PATTERN = /'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+/gu

const random = seededRandom(5)
const pick = (from: string): string => from[Math.floor(random() * from.length)] ?? ""
const syllable = () => pick("bcdfglmnprst") + pick("aeiou") + (random() < 0.3 ? pick("nrst") : "")
const words = Array.from({ length: WORDS }, (_, at) =>
  Array.from({ length: 1 + Math.floor(random() * (at < 200 ? 2 : 5)) }, syllable).join(""),
)
const text = (length: number): string => {
  const said: string[] = []
  for (let size = 0; size < length; size += (said.at(-1)?.length ?? 0) + 1)
    said.push(words[Math.floor(WORDS ** random()) - 1] ?? "air")
  return `${said.join(" ")}.`
}

/** Each known word behind a space grows letter by letter, as learned merges would make it. */
function tokenizer(): string {
  const pairs = new Set(
    words.slice(0, KNOWN).flatMap((word) => Array.from(word, (letter, at) => `Ġ${word.slice(0, at)} ${letter}`)),
  )
  const merges = [...pairs]
  const bytes = Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at))
  const tokens = [...bytes, "Ġ", ...merges.map((pair) => pair.replace(" ", ""))]
  const vocab = Object.fromEntries([...new Set(tokens)].map((token, id) => [token, id]))
  return JSON.stringify({
    pre_tokenizer: { type: "ByteLevel", use_regex: true },
    model: { type: "BPE", vocab, merges },
  })
}

const line = () => JSON.stringify({ prompt: text(300), chosen: text(900), rejected: text(800) })
const lines = Array.from({ length: ROWS }, line)
const megabytes = lines.reduce((sum, { length }) => sum + length, 0) / 1e6
const counter = tokenCounter(tokenizer())
if ("problem" in counter) throw new Error(counter.problem)

/** Milliseconds for all rows; with a limit every one of them must have been counted. */
function checked(limit?: LengthLimit): number {
  const start = performance.now()
  const { check, lengths } = validateRows("trl_reward", limit)
  const issues = lines.flatMap((one, at) => check(at + 1, JSON.parse(one)))
  const spent = performance.now() - start
  if (issues.length > 0 || (limit !== undefined && lengths()?.rows !== ROWS)) throw new Error("A row was not counted")
  return spent
}

/** Milliseconds to cut the texts into words with the pattern of GPT-2, and no more: every tokenizer of this kind does that. */
function cut(): number {
  const texts = lines.flatMap((one) => Object.values(JSON.parse(one) as Record<string, string>))
  const start = performance.now()
  const found = texts.reduce((sum, one) => sum + (one.match(PATTERN)?.length ?? 0), 0)
  if (found < ROWS) throw new Error("No words were found")
  return performance.now() - start
}

const best = { checked: Number.POSITIVE_INFINITY, cut: Number.POSITIVE_INFINITY, counted: Number.POSITIVE_INFINITY }
for (let round = 0; round < ROUNDS; round += 1) {
  for (let time = 0; time < TIMES; time += 1) best.checked = Math.min(best.checked, checked())
  for (let time = 0; time < TIMES; time += 1) best.cut = Math.min(best.cut, cut())
  best.counted = Math.min(best.counted, checked({ ...counter, maxLength: 10_000 }))
}
const print = (name: string, ms: number) =>
  process.stdout.write(`${name} ${Math.round((ROWS / ms) * 1e3)} rows/s, ${((megabytes / ms) * 1e3).toFixed(1)} MB/s\n`)
process.stdout.write(`${ROWS} rows, ${megabytes.toFixed(1)} MB\n`)
print("parsed and checked", best.checked)
print("cut into words    ", best.cut)
print("and counted       ", best.counted)
process.stdout.write(`${(best.counted / best.cut).toFixed(1)} times as long as cutting\n`)
