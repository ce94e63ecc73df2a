import type { SyntaxNode } from "@lezer/common"
import type { Piece } from "../piece.ts"
import { addPiece } from "./add-piece.ts"
import type { Alignment, Block, Inline } from "./document.ts"
import { readInlines } from "./read-inlines.ts"
import { linkDefinitions } from "./link-definitions.ts"
import { outlineLevels } from "./outline-levels.ts"
import { isPastLimit, type Sheet } from "./sheet.ts"
import { syntaxTree } from "./syntax-tree.ts"

/** A formatted text: its blocks, and all that is shown of it in the order of the source. */
export interface Reading {
  readonly blocks: readonly Block[]
  readonly pieces: readonly Piece[]
}

/** How long a text may take to read, in milliseconds. */
const LIMIT_MS = 250

/**
 * Reads CommonMark with GitHub's tables, task lists and strikethrough. Every character of the text is shown or is a sign of
 * Markdown. Its lines end with "\n" alone. Undefined where the text is nested too deeply, has too many parts or takes too long: it is to be shown as it is.
 */
export function readMarkdown(text: string): Reading | undefined {
  const tree = syntaxTree(text, LIMIT_MS)
  if (tree === undefined) return undefined
  const pieces: Piece[] = []
  const definitions = linkDefinitions(tree, text)
  const sheet: Sheet = { text, pieces, definitions, levelOf: outlineLevels(), parts: 0, isTooMuch: false }
  const blocks = readBlocks(tree.topNode, sheet, 0)
  return sheet.isTooMuch ? undefined : { blocks, pieces }
}

function readBlocks(parent: SyntaxNode, sheet: Sheet, depth: number): readonly Block[] {
  const blocks: Block[] = []
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    const block = readBlock(node, sheet, depth + 1)
    if (block !== undefined) blocks.push(block)
  }
  return blocks
}

function readBlock(node: SyntaxNode, sheet: Sheet, depth: number): Block | undefined {
  if (isPastLimit(sheet, depth)) return undefined
  switch (node.name) {
    case "Paragraph":
    case "Task":
      return { kind: "paragraph", inlines: readInlines(node, sheet, depth) }
    case "ATXHeading1":
    case "ATXHeading2":
    case "ATXHeading3":
    case "ATXHeading4":
    case "ATXHeading5":
    case "ATXHeading6":
    case "SetextHeading1":
    case "SetextHeading2": {
      const written = Number(node.name.at(-1))
      return {
        kind: "heading",
        level: sheet.levelOf(written),
        depth: written,
        inlines: readInlines(node, sheet, depth),
      }
    }
    case "Blockquote":
      return { kind: "quote", blocks: readBlocks(node, sheet, depth) }
    case "BulletList":
    case "OrderedList":
      return readList(node, sheet, depth)
    case "FencedCode":
    case "CodeBlock":
      return readCode(node, sheet)
    case "Table":
      return readTable(node, sheet, depth)
    case "HorizontalRule":
      return { kind: "rule" }
    case "QuoteMark":
    case "ListMark":
      return undefined
    default:
      // HTML and definitions of links: a browser would run or hide them, and the reader is to see the whole text.
      return { kind: "source", piece: addPiece(sheet, node.from, node.to) }
  }
}

function readList(node: SyntaxNode, sheet: Sheet, depth: number): Block {
  const items = node.getChildren("ListItem").map((item) => {
    const marker = item.getChild("Task")?.getChild("TaskMarker")
    return {
      isDone: marker == null ? undefined : sheet.text.slice(marker.from, marker.to).toLowerCase() === "[x]",
      blocks: readBlocks(item, sheet, depth),
    }
  })
  const mark = node.getChild("ListItem")?.getChild("ListMark")
  const isNumbered = node.name === "OrderedList" && mark != null
  const first = isNumbered ? Number.parseInt(sheet.text.slice(mark.from, mark.to), 10) : undefined
  return { kind: "list", first, items }
}

function readCode(node: SyntaxNode, sheet: Sheet): Block {
  const info = node.getChild("CodeInfo")
  const pieces = node
    .getChildren("CodeText")
    .filter(({ from, to }) => to > from)
    .map(({ from, to }) => addPiece(sheet, from, to))
  return { kind: "code", language: info === null ? "" : sheet.text.slice(info.from, info.to).trim(), pieces }
}

function readTable(node: SyntaxNode, sheet: Sheet, depth: number): Block {
  const delimiter = node.getChild("TableDelimiter")
  const columns = delimiter === null ? [] : sheet.text.slice(delimiter.from, delimiter.to).match(/:?-+:?/gu)
  const header = node.getChild("TableHeader")
  return {
    kind: "table",
    alignments: (columns ?? []).map(alignmentOf),
    head: header === null ? [] : readRow(header, sheet, depth),
    rows: node.getChildren("TableRow").map((row) => readRow(row, sheet, depth)),
  }
}

function alignmentOf(column: string): Alignment {
  if (column.startsWith(":")) return column.endsWith(":") && column.length > 1 ? "center" : "left"
  return column.endsWith(":") ? "right" : undefined
}

/** An empty cell has no node of its own: it is told by the bars around it. */
function readRow(row: SyntaxNode, sheet: Sheet, depth: number): readonly (readonly Inline[])[] {
  const cells: (readonly Inline[])[] = []
  let isOpen = false
  for (let node = row.firstChild; node !== null; node = node.nextSibling) {
    if (node.name === "TableCell") {
      cells.push(isPastLimit(sheet, depth) ? [] : readInlines(node, sheet, depth + 1))
      isOpen = false
    } else if (node.name === "TableDelimiter") {
      if (isOpen) cells.push([])
      isOpen = true
    }
  }
  return cells
}
