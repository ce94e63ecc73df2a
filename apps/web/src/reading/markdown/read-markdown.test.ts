import { expect, test } from "vitest"
import type { Block, Inline } from "./document.ts"
import { readMarkdown } from "./read-markdown.ts"

/** An outline of what is shown, short enough to read in a table. */
function outline(text: string): string {
  return readMarkdown(text)?.blocks.map(block).join(" ") ?? "as written"
}

function block(one: Block): string {
  switch (one.kind) {
    case "paragraph":
      return `p(${inlines(one.inlines)})`
    case "heading":
      return `h${one.level}(${inlines(one.inlines)})`
    case "quote":
      return `quote(${one.blocks.map(block).join(" ")})`
    case "list": {
      const items = one.items.map(({ isDone, blocks }) => {
        const box = isDone === undefined ? "" : isDone ? "[x]" : "[ ]"
        return `${box}${blocks.map(block).join(" ")}`
      })
      return `${one.first === undefined ? "ul" : `ol${one.first}`}(${items.join(", ")})`
    }
    case "code":
      return `code:${one.language}(${one.pieces.map((piece) => piece.text).join("")})`
    case "table": {
      const rows = [one.head, ...one.rows].map((row) => row.map(inlines).join("|"))
      return `table:${one.alignments.join()}(${rows.join(" / ")})`
    }
    case "rule":
      return "rule"
    case "source":
      return `source(${one.piece.text})`
  }
}

function inlines(all: readonly Inline[]): string {
  return all.map(inline).join("").trim()
}

function inline(one: Inline): string {
  switch (one.kind) {
    case "text":
      return one.piece.text
    case "code":
    case "source":
      return `${one.kind}(${one.piece.text})`
    case "emphasis":
    case "strong":
    case "struck":
      return `${one.kind}(${inlines(one.inlines)})`
    case "link":
    case "image":
      return `${one.kind}(${inlines(one.inlines)}→${one.address})`
    case "break":
      return "/"
  }
}

test.each([
  ["plain", "p(plain)"],
  ["a **b** *c* ~~d~~ `e`", "p(a strong(b) emphasis(c) struck(d) code(e))"],
  ["## B\n\n#### D\n\n# A\n\n## B", "h3(B) h4(D) h3(A) h4(B)"],
  ["Set\n===", "h3(Set)"],
  ["> a\n> > b", "quote(p(a) quote(p(b)))"],
  ["- a\n- b\n  - c", "ul(p(a), p(b) ul(p(c)))"],
  ["4. a\n5. b", "ol4(p(a), p(b))"],
  ["- [x] a\n- [ ] b", "ul([x]p(a), [ ]p(b))"],
  ["```sh\nls <b>\n```", "code:sh(ls <b>)"],
  ["    a\n\n    b", "code:(a\n\nb)"],
  ["> ```\n> a\n>   b\n> ```", "quote(code:(a\n  b))"],
  ["| a | b |\n|:-|-:|\n| 1 | |\n| | **2** | 3 |", "table:left,right(a|b / 1| / |strong(2)|3)"],
  ["a\n\n***\n\nb", "p(a) rule p(b)"],
  ["a  \nb\\\nc", "p(a/b/c)"],
  ["&amp; &#9835; &unknown; \\*", "p(& ♫ &unknown; *)"],
  ["`` a`b ``", "p(code(a`b))"],
  ["<script>alert(1)</script>", "source(<script>alert(1)</script>)"],
  ["a <b onclick='x()'>c</b> <!-- d -->", "p(a source(<b onclick='x()'>)csource(</b>) source(<!-- d -->))"],
  ["[a](javascript:alert(1))", "p(link(a→javascript:alert(1)))"],
  ["[a](<http://b c> 'd')", "p(link(a→http://b c))"],
  ["![a *b*](http://c.example/p.png)", "p(image(a emphasis(b)→http://c.example/p.png))"],
  [
    "<http://a.example> <a@b.example>",
    "p(link(http://a.example→http://a.example) link(a@b.example→mailto:a@b.example))",
  ],
  [
    "[A] [b][a] [c]\n\n[a]: http://d.example",
    "p(link(A→http://d.example) link(b→http://d.example) [c]) source([a]: http://d.example)",
  ],
  ["[see [1] there]", "p([see [1] there])"],
])("%j reads as %s", (text, expected) => {
  expect(outline(text)).toBe(expected)
})

const longest = 262_144
const filled = (part: string) => part.repeat(Math.ceil(longest / part.length)).slice(0, longest)

test.each([
  ["10,000 quotes in each other", `${">".repeat(10_000)} a`],
  ["10,000 lists in each other", `${"- ".repeat(10_000)}a`],
  ["10,000 brackets in each other", "[".repeat(10_000) + "]".repeat(10_000)],
  ["a table of 50,000 cells", `|a|b|c|d|e|\n|-|-|-|-|-|\n${"|1|2|3|4|5|\n".repeat(10_000)}`],
  ["emphasis that only ends", filled("a* ")],
  ["links that only begin", filled("[a](")],
  ["paragraphs of links that only begin", filled(`${"[a](".repeat(1_900)}\n\n`)],
  ["emphasis within emphasis", filled("*a **b ")],
])("%s is shown as it is written, at once", (_, text) => {
  const begun = performance.now()
  expect(readMarkdown(text)).toBeUndefined()
  expect(performance.now() - begun).toBeLessThan(2_000)
})

test.each([
  ["backticks of every length", Array.from({ length: 700 }, (_, count) => `${"`".repeat(count)}a`).join("")],
  ["comments that never end", filled("<!-- ")],
  ["tags that never end", filled("<a b='")],
  ["one line", filled("word ")],
  ["lists, each a step deeper", Array.from({ length: 300 }, (_, depth) => `${" ".repeat(depth)}- a`).join("\n")],
])("%s are read, or shown as they are written, within a second", (_, text) => {
  const begun = performance.now()
  readMarkdown(text)
  expect(performance.now() - begun).toBeLessThan(2_000)
})
