import type { Tree } from "@lezer/common"
import { parser, Strikethrough, Table, TaskList } from "@lezer/markdown"
import { isCostly } from "./is-costly.ts"

const markdown = parser.configure([Table, Strikethrough, TaskList])

/** The syntax tree of a Markdown text; undefined where it would take longer than `limitMs` to find. */
export function syntaxTree(text: string, limitMs: number): Tree | undefined {
  if (isCostly(text)) return undefined
  const deadline = performance.now() + limitMs
  const parse = markdown.startParse(text)
  for (;;) {
    const tree = parse.advance()
    if (tree !== null) return tree
    if (performance.now() > deadline) return undefined
  }
}
