import fc from "fast-check"

const troublesome = [
  "CAS é É \u0301 K a s 1 ² Ⅳ . - ' ’ \u02BC / & : _ ( ) ` @ x.mil http://x ﬁ Ǆ ϐ ς Σ ı İ 中 か\u3099 न े ל \u05B8 ب \u064B 🛰".split(
    " ",
  ),
  ["\u00AD", "\u200B", "\n", "\r", "\n\n", " ", " ", " "],
].flat()

/** Well-formed texts of every script and sign, many of those among them that words are cut by. */
export const noise: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: "binary" }).map((text) => text.toWellFormed()),
  fc.string({ unit: "grapheme" }),
  fc.array(fc.constantFrom(...troublesome)).map((parts) => parts.join("")),
)
