import { expect, test } from "vitest"
import { maskedSpans } from "./masks.ts"
import { tokenise } from "./tokenise.ts"

const cases: readonly (readonly [text: string, words: readonly string[]])[] = [
  ["line of sight", ["none 0-4 line", "space 5-7 of", "space 8-13 sight"]],
  ["line-of\nsight", ["none 0-4 line", "hyphen 5-7 of", "space 8-13 sight"]],
  ["a\n \nb", ["none 0-1 a", "para 4-5 b"]],
  ["a\r\n\r\nb", ["none 0-1 a", "para 5-6 b"]],
  ["a\u2011b", ["none 0-1 a", "hyphen 2-3 b"]],
  ["R&D’s", ["none 0-1 r", "amp 2-3 d", "apos 4-5 s"]],
  ["user_ID:7", ["none 0-4 user", "glue 5-7 id", "glue 8-9 7"]],
  ["The U.S. is", ["none 0-3 the", "space 4-8 us", "space 9-11 is"]],
  ["en\u200Bgage\u00ADment", ["none 0-12 engagement"]],
  ["🛰 İx", ["punct 🛰  3-5 ix"]],
  ["a `b` c", ["none 0-1 a", "mask 6-7 c"]],
  ["a b@x.mil c", ["none 0-1 a", "mask 10-11 c"]],
  ["a https://x.mil/b c", ["none 0-1 a", "mask 18-19 c"]],
]

test.each(cases)("%j is cut into words", (text, words) => {
  const found = tokenise(text, maskedSpans(text)).map(
    ({ before, start, end, key }) => `${before} ${start}-${end} ${key}`,
  )
  expect(found).toEqual(words)
})

test("a long text of unmatched marks takes linear time", () => {
  for (const unit of ["`", "@", "a@", "a.", "\u00ADa", "```\n", "(", "\n", "https://"]) {
    const text = unit.repeat(100_000)
    const started = performance.now()
    tokenise(text, maskedSpans(text))
    expect(performance.now() - started, unit).toBeLessThan(2_000)
  }
})
