import { expect, test } from "vitest"
import { styleOf } from "./style-of.ts"

test.each([
  ["", [0, 0, 0, 0]],
  ["Hold at the release point.", [5, 0, 0, 0]],
  ["# Orders\n\nMove.", [3, 1, 0, 0]],
  ["#hashtag", [1, 0, 0, 0]],
  ["####### seven", [2, 0, 0, 0]],
  ["Orders\n======\nMove.", [3, 1, 0, 0]],
  ["Orders\n---", [2, 1, 0, 0]],
  ["Orders\n\n---", [2, 0, 0, 0]],
  ["- one\n- two\n  * three", [6, 0, 3, 0]],
  ["1. one\n2) two", [4, 0, 2, 0]],
  ["* * *", [3, 0, 0, 0]],
  ["-no item", [2, 0, 0, 0]],
  ["**one** and __two__", [3, 0, 0, 2]],
  ["2 ** 3 ** 4", [5, 0, 0, 0]],
  ["**open only", [2, 0, 0, 0]],
  ["`**code**` and **bold**", [3, 0, 0, 1]],
  ["```\n# no heading\n- no item\n**no**\n```\n# one", [11, 1, 0, 0]],
  ["~~~\n```\n# none\n~~~\n- one\r\n- two", [9, 0, 2, 0]],
] as const)("%j", (text, [words, headings, listItems, boldSpans]) => {
  expect(styleOf(text)).toEqual({ words, headings, listItems, boldSpans })
})
