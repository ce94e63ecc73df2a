import { countWords } from "../release/count-words.ts"

/** How a text is dressed: its words, and what of it Markdown makes stand out. */
export interface TextStyle {
  readonly words: number
  readonly headings: number
  readonly listItems: number
  readonly boldSpans: number
}

const HEADING = /^ {0,3}#{1,6}(?:\s|$)/
const UNDERLINE = /^ {0,3}(?:=+|-{2,})\s*$/
const LIST_ITEM = /^\s*(?:[-*+]|\d{1,9}[.)])\s+\S/
const RULE = /^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$/
const FENCE = /^ {0,3}(`{3,}|~{3,})/

const isSpace = (character: string | undefined): boolean => character === undefined || /\s/.test(character)

/** Pairs of a double mark that open before a letter and close after one; marks in code are letters like any other. */
function boldIn(line: string, mark: "**" | "__"): number {
  let count = 0
  let isOpen = false
  let isCode = false
  for (let at = 0; at < line.length; at += 1) {
    if (line[at] === "`") isCode = !isCode
    if (isCode || !line.startsWith(mark, at)) continue
    if (!isOpen && !isSpace(line[at + 2])) isOpen = true
    else if (isOpen && !isSpace(line[at - 1])) {
      isOpen = false
      count += 1
    }
    at += 1
  }
  return count
}

/** Counts words, headings, list items and bold spans of Markdown, line by line; what stands in fenced code is none of these. */
export function styleOf(text: string): TextStyle {
  let headings = 0
  let listItems = 0
  let boldSpans = 0
  let fence = ""
  let isParagraph = false
  for (const line of text.split(/\r\n?|\n/)) {
    const mark = FENCE.exec(line)?.[1] ?? ""
    if (fence !== "") {
      if (mark.startsWith(fence)) fence = ""
      continue
    }
    if (mark !== "") fence = mark
    const isHeading: boolean = HEADING.test(line) || (isParagraph && UNDERLINE.test(line))
    const isItem: boolean = !isHeading && !RULE.test(line) && LIST_ITEM.test(line)
    if (isHeading) headings += 1
    if (isItem) listItems += 1
    boldSpans += boldIn(line, "**") + boldIn(line, "__")
    isParagraph = fence === "" && !isHeading && !isItem && line.trim() !== ""
  }
  return { words: countWords(text), headings, listItems, boldSpans }
}
