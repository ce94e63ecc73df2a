import type { SyntaxNode } from "@lezer/common"
import { addPiece } from "./add-piece.ts"
import type { Inline } from "./document.ts"
import { entity } from "./entity.ts"
import { linkLabel } from "./link-definitions.ts"
import { linkTarget } from "./link-target.ts"
import { isPastLimit, type LinkTarget, type Sheet } from "./sheet.ts"

interface Stretch {
  readonly from: number
  readonly to: number
}

/** Reads what stands in the lines of a block, or in a stretch of them. */
export function readInlines(
  parent: SyntaxNode,
  sheet: Sheet,
  depth: number,
  { from, to }: Stretch = parent,
): readonly Inline[] {
  const inlines: Inline[] = []
  const addText = (start: number, end: number) => {
    if (end > start && !isPastLimit(sheet, depth)) inlines.push({ kind: "text", piece: addPiece(sheet, start, end) })
  }
  let at = from
  for (let node = parent.firstChild; node !== null && node.from < to; node = node.nextSibling) {
    if (node.from < from) continue
    addText(at, node.from)
    at = node.to
    if (!isPastLimit(sheet, depth)) inlines.push(...readInline(node, sheet, depth + 1))
  }
  addText(at, to)
  return inlines
}

function readInline(node: SyntaxNode, sheet: Sheet, depth: number): readonly Inline[] {
  switch (node.name) {
    case "Emphasis":
      return [{ kind: "emphasis", inlines: readInlines(node, sheet, depth) }]
    case "StrongEmphasis":
      return [{ kind: "strong", inlines: readInlines(node, sheet, depth) }]
    case "Strikethrough":
      return [{ kind: "struck", inlines: readInlines(node, sheet, depth) }]
    case "Escape":
      return [{ kind: "text", piece: addPiece(sheet, node.from + 1, node.to) }]
    case "Entity": {
      const character = entity(sheet.text.slice(node.from, node.to))
      return [{ kind: "text", piece: addPiece(sheet, node.from, node.to, character) }]
    }
    case "HardBreak":
      return [{ kind: "break" }]
    case "InlineCode":
      return readCode(node, sheet)
    case "Link":
    case "Image":
      return readLink(node, sheet, depth)
    case "Autolink":
      return readAutolink(node, sheet)
    case "HTMLTag":
    case "Comment":
    case "ProcessingInstruction":
      return [{ kind: "source", piece: addPiece(sheet, node.from, node.to) }]
    default:
      // Signs of Markdown: of emphasis, headings, quotes.
      return []
  }
}

/** One space at either end belongs to the signs, where there is one at both (CommonMark 0.31, section 6.1). */
function readCode(node: SyntaxNode, sheet: Sheet): readonly Inline[] {
  const start = node.firstChild?.to ?? node.from
  const end = node.lastChild?.from ?? node.to
  const isPadded = /^[ \n].*[^ \n].*[ \n]$/su.test(sheet.text.slice(start, end))
  const inlines: Inline[] = []
  let at = isPadded ? start + 1 : start
  const last = isPadded ? end - 1 : end
  // In a quote, the signs of its lines stand inside.
  for (const mark of node.getChildren("QuoteMark")) {
    if (mark.from > at) inlines.push({ kind: "code", piece: addPiece(sheet, at, mark.from) })
    at = mark.to
  }
  if (last > at) inlines.push({ kind: "code", piece: addPiece(sheet, at, last) })
  return inlines
}

function readLink(node: SyntaxNode, sheet: Sheet, depth: number): readonly Inline[] {
  const [open, close] = node.getChildren("LinkMark")
  if (open === undefined || close === undefined) return asWritten(node, sheet)
  const label = { from: open.to, to: close.from }
  const target = linkTarget(node, sheet.text) ?? definitionOf(node, label, sheet)
  if (target !== undefined) {
    const kind = node.name === "Image" ? "image" : "link"
    return [{ kind, inlines: readInlines(node, sheet, depth, label), ...target }]
  }
  // Words in brackets that no definition makes a link.
  const before = addPiece(sheet, node.from, open.to)
  const words = readInlines(node, sheet, depth, label)
  const after = addPiece(sheet, close.from, node.to)
  return [{ kind: "text", piece: before }, ...words, { kind: "text", piece: after }]
}

function definitionOf(node: SyntaxNode, words: Stretch, sheet: Sheet): LinkTarget | undefined {
  const label = node.getChild("LinkLabel")
  const isNamed = label !== null && label.to - label.from > 2
  const named = isNamed ? { from: label.from + 1, to: label.to - 1 } : words
  return sheet.definitions.get(linkLabel(sheet.text.slice(named.from, named.to)))
}

function readAutolink(node: SyntaxNode, sheet: Sheet): readonly Inline[] {
  const url = node.getChild("URL")
  if (url === null) return asWritten(node, sheet)
  const address = sheet.text.slice(url.from, url.to)
  return [
    {
      kind: "link",
      inlines: [{ kind: "text", piece: addPiece(sheet, url.from, url.to) }],
      address: address.includes(":") ? address : `mailto:${address}`,
      title: undefined,
    },
  ]
}

function asWritten(node: SyntaxNode, sheet: Sheet): readonly Inline[] {
  return [{ kind: "text", piece: addPiece(sheet, node.from, node.to) }]
}
