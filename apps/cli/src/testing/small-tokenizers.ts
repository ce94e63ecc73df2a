/** The letters that stand for bytes in byte-level tokenizers: printable ones for themselves, others from U+0100 on (GPT-2). */
const letters = Array.from({ length: 256 }, (_, byte) => byte).map((byte, _, bytes) => {
  const isPrintable = (one: number) => (one >= 33 && one <= 126) || (one >= 161 && one <= 172) || one >= 174
  const place = bytes.slice(0, byte).filter((one) => !isPrintable(one)).length
  return String.fromCodePoint(isPrintable(byte) ? byte : 256 + place)
})

const merges = ["a i", "ai r", "Ġ air", "c l", "o s", "cl os", "clos e", "Ã ©"]
const numbered = (tokens: readonly string[]) => Object.fromEntries(tokens.map((token, id) => [token, id]))
const bare = { version: "1.0", truncation: null, padding: null, added_tokens: [], normalizer: null, decoder: null }

/** Every byte is a token; "air", " air", "close" and "é" are one each. It would begin each text with `<s>`, which is not counted. */
export const byteLevelTokenizer = {
  ...bare,
  added_tokens: [{ id: 264, content: "<s>", special: true }].map((token) => ({
    ...token,
    single_word: false,
    lstrip: false,
    rstrip: false,
    normalized: false,
  })),
  pre_tokenizer: { type: "ByteLevel", add_prefix_space: false, trim_offsets: true, use_regex: true },
  post_processor: {
    type: "TemplateProcessing",
    single: [{ SpecialToken: { id: "<s>", type_id: 0 } }, { Sequence: { id: "A", type_id: 0 } }],
    pair: [{ Sequence: { id: "A", type_id: 0 } }, { Sequence: { id: "B", type_id: 0 } }],
    special_tokens: { "<s>": { id: "<s>", ids: [264], tokens: ["<s>"] } },
  },
  decoder: { type: "ByteLevel", add_prefix_space: true, trim_offsets: true, use_regex: true },
  model: {
    type: "BPE",
    dropout: null,
    unk_token: null,
    continuing_subword_prefix: null,
    end_of_word_suffix: null,
    fuse_unk: false,
    byte_fallback: false,
    vocab: numbered([...letters, ...merges.map((pair) => pair.replace(" ", ""))]),
    merges,
  },
}

/** The same vocabulary with words cut as by Llama 3 and Qwen: numbers in threes, line ends with what stands before them. */
export const modernTokenizer = {
  ...byteLevelTokenizer,
  normalizer: { type: "NFC" },
  pre_tokenizer: {
    type: "Sequence",
    pretokenizers: [
      {
        type: "Split",
        pattern: {
          Regex: String.raw`(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+`,
        },
        behavior: "Isolated",
        invert: false,
      },
      { type: "ByteLevel", add_prefix_space: false, trim_offsets: true, use_regex: false },
    ],
  },
  model: { ...byteLevelTokenizer.model, ignore_merges: true },
}

/** Words are what stands between white space. */
export const splitTokenizer = { ...byteLevelTokenizer, pre_tokenizer: { type: "WhitespaceSplit" } }

/** Each word is a token, and each run of marks. */
export const wordTokenizer = {
  ...bare,
  pre_tokenizer: { type: "Whitespace" },
  post_processor: null,
  model: { type: "WordLevel", vocab: numbered(["[UNK]", "air", "close", "café"]), unk_token: "[UNK]" },
}

/** No words are cut out: spaces become "▁", and a letter that is not known becomes its bytes (as in Llama 2). */
export const fallbackTokenizer = {
  ...bare,
  normalizer: {
    type: "Sequence",
    normalizers: [
      { type: "Prepend", prepend: "▁" },
      { type: "Replace", pattern: { String: " " }, content: "▁" },
    ],
  },
  pre_tokenizer: null,
  post_processor: null,
  model: {
    ...byteLevelTokenizer.model,
    unk_token: "<unk>",
    fuse_unk: true,
    byte_fallback: true,
    vocab: numbered([
      "<unk>",
      ...Array.from({ length: 256 }, (_, byte) => `<0x${byte.toString(16).toUpperCase().padStart(2, "0")}>`),
      "▁",
      "a",
      "i",
      "r",
      "ai",
      "air",
      "▁air",
    ]),
    merges: [
      ["a", "i"],
      ["ai", "r"],
      ["▁", "air"],
    ],
  },
}

/** The longest known beginning of a word, then of what is left of it (as in BERT). */
export const wordPieceTokenizer = {
  ...bare,
  normalizer: {
    type: "BertNormalizer",
    clean_text: true,
    handle_chinese_chars: true,
    strip_accents: null,
    lowercase: true,
  },
  pre_tokenizer: { type: "BertPreTokenizer" },
  post_processor: null,
  model: {
    type: "WordPiece",
    unk_token: "[UNK]",
    continuing_subword_prefix: "##",
    max_input_chars_per_word: 100,
    vocab: numbered(["[UNK]", "air", "##craft", "##s", "cafe", ","]),
  },
}

/** The likeliest cut of a word into known pieces (as in T5). */
export const unigramTokenizer = {
  ...bare,
  pre_tokenizer: { type: "Metaspace", replacement: "▁", prepend_scheme: "always", split: true },
  post_processor: null,
  model: {
    type: "Unigram",
    unk_id: 0,
    byte_fallback: false,
    vocab: [
      ["<unk>", 0],
      ["▁air", -2],
      ["▁", -3],
      ["air", -4],
      ["craft", -4.5],
      ["s", -5],
      ["é", -6],
    ],
  },
}
