import fc from "fast-check"
import { expect, test } from "vitest"
import { layTerms } from "./lay-terms.ts"
import { readMarkdown } from "../../../reading/markdown/read-markdown.ts"
import type { TermSegment } from "./segments.ts"

const termAt = (text: string, start: number, end: number): TermSegment => ({
  kind: "term",
  start,
  text: text.slice(start, end),
  mark: "approved",
  match: undefined,
  finding: undefined,
})

/** The parts of a term as they are shown, the first one in brackets. */
function shownOf(text: string, term: string): readonly string[] {
  const start = text.indexOf(term)
  const { runs } = layTerms(readMarkdown(text)?.pieces ?? [], [termAt(text, start, start + term.length)])
  return [...runs.values()]
    .flat()
    .filter((run) => run.term !== undefined)
    .map((run) => (run.isFirst ? `[${run.text}]` : run.text))
}

test.each([
  ["Request close air support now", "close air support", ["[close air support]"]],
  ["Request **close air** support", "close air** support", ["[close air]", " support"]],
  ["Request close\nair support", "close\nair support", ["[close\nair support]"]],
  ["> Request close\n> air support", "close\n> air support", ["[close\n]", " air support"]],
  ["R&amp;D office", "R&amp;D", ["[R]", "&", "D"]],
  ["R\\&D office", "R\\&D", ["[R]", "&", "D"]],
  ["see [CAS](https://a.example/CAS)", "CAS", ["[CAS]"]],
  ["see [it](https://a.example/CAS)", "CAS", []],
  ["the `CAS` code", "CAS", ["[CAS]"]],
])("%j shows %j as %j", (text, term, shown) => {
  expect(shownOf(text, term)).toEqual(shown)
})

test.each([
  ["**close air** support", "close air support"],
  ["# close\nair support", "close air support"],
  ["close  \nair support", "close air support"],
  ["close a&#105;r support", "close air support"],
])("%j is read as one term: %j", (text, name) => {
  const term = termAt(text, text.indexOf("close"), text.length)
  const { terms } = layTerms(readMarkdown(text)?.pieces ?? [], [term])
  expect(terms.map((shown) => shown.text)).toEqual([name])
})

const signs = fc.constantFrom(
  "*",
  "**",
  "_",
  "`",
  "> ",
  "- ",
  "1. ",
  "# ",
  "\n",
  "\n\n",
  "| a | b |\n|-|-|\n",
  "&lt;",
  "\\*",
)
const words = fc.constantFrom(
  "close",
  "air",
  " ",
  "CAS",
  "[",
  "](http://a.example)",
  "![",
  "<b>",
  "~~",
  "```\n",
  "\u{1F681}",
)
const noise = fc.string({
  unit: fc.constantFrom(...Array.from("#*_`>-+1.)[]()!<>&;\\|~ \n\t:=xA\"'/\u{1F681}")),
  maxLength: 120,
})
const texts = fc.array(fc.oneof(signs, words), { maxLength: 60 }).map((parts) => parts.join(""))

test("pieces are in the order of the source, do not overlap, and say what stands there", () => {
  fc.assert(
    fc.property(fc.oneof(texts, noise), (text) => {
      let at = 0
      for (const piece of readMarkdown(text)?.pieces ?? []) {
        expect(piece.start).toBeGreaterThanOrEqual(at)
        expect(piece.end).toBeGreaterThan(piece.start)
        if (piece.text.length === piece.end - piece.start) expect(piece.text).toBe(text.slice(piece.start, piece.end))
        at = piece.end
      }
    }),
    { numRuns: 2_000 },
  )
})

test("no word is lost, whatever stands around it", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const shown = (readMarkdown(text)?.pieces ?? []).map((piece) => piece.text).join("")
      // What is an address or the language of a code block is shown beside the pieces.
      if (/\]\(|```|~~~/u.test(text)) return
      for (const word of ["close", "air", "CAS"]) expect(shown.split(word).length).toBe(text.split(word).length)
    }),
    { numRuns: 500 },
  )
})

test("a marked term covers exactly those of its characters that are shown", () => {
  fc.assert(
    fc.property(texts, fc.array(fc.nat(200), { maxLength: 8 }), (text, cuts) => {
      const edges = [...new Set(cuts.filter((cut) => cut <= text.length))].sort((a, b) => a - b)
      const terms = edges.slice(1).map((end, index) => termAt(text, edges[index] ?? 0, end))
      const pieces = readMarkdown(text)?.pieces ?? []
      const { runs } = layTerms(pieces, terms)
      for (const piece of pieces) {
        const parts = runs.get(piece) ?? []
        expect(parts.map((part) => part.text).join("")).toBe(piece.text)
        if (piece.text.length !== piece.end - piece.start) continue
        for (const part of parts) {
          const inside = terms.find((term) => part.start >= term.start && part.start < term.start + term.text.length)
          expect(part.term).toBe(inside)
          if (inside !== undefined)
            expect(part.start + part.text.length).toBeLessThanOrEqual(inside.start + inside.text.length)
        }
      }
      const firsts = [...runs.values()].flat().filter((run) => run.isFirst)
      expect(new Set(firsts.map((run) => run.term)).size).toBe(firsts.length)
    }),
    { numRuns: 500 },
  )
})
