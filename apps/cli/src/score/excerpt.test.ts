import { expect, test } from "vitest"
import { excerpts } from "./excerpt.ts"

const at = (text: string, word: string) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length })

test("lines and columns count characters, and line ends of either kind are left out", () => {
  const text = "one\r\n😀 two three\r\nfour"
  expect(excerpts(text, [at(text, "two"), at(text, "four")])).toEqual([
    { line: 2, column: 3, before: "😀 ", marked: "two", after: " three" },
    { line: 3, column: 1, before: "", marked: "four", after: "" },
  ])
})

test("a long line is cut on both sides, and a finding over a line end is shown to it", () => {
  const text = `${"a".repeat(200)} here\nand there ${"b".repeat(200)}`
  const [found] = excerpts(text, [at(text, "here\nand there")])
  expect(found).toMatchObject({ line: 1, column: 202, marked: "here", after: "" })
  expect(found?.before).toMatch(/^…a+ $/)
  const [second] = excerpts(text, [at(text, "there")])
  expect(second?.after).toMatch(/^ b+…$/)
})
