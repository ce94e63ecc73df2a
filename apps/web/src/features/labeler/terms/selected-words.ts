import { wordsAround } from "./words-around.ts"

/** Longest selection that is taken for a term, in characters. */
const LONGEST = 200

/** The words that are selected on the page or in a field, and some around them. */
export function selectedWords(): { readonly term: string; readonly context: string } {
  const field = document.activeElement
  if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) {
    return cut(field.value, field.selectionStart ?? 0, field.selectionEnd ?? 0)
  }
  const selection = window.getSelection()
  const range = selection === null || selection.rangeCount === 0 ? undefined : selection.getRangeAt(0)
  if (range === undefined || range.collapsed) return { term: "", context: "" }
  const common = range.commonAncestorContainer
  const element = common instanceof Element ? common : common.parentElement
  const holder = element?.closest("p, li, td, pre, blockquote, [role=group]") ?? common
  const whole = holder.textContent ?? ""
  const before = document.createRange()
  before.setStart(holder, 0)
  before.setEnd(range.startContainer, range.startOffset)
  const start = before.toString().length
  return cut(whole, start, start + range.toString().length)
}

function cut(text: string, start: number, end: number) {
  const term = text.slice(start, end).replaceAll(/\s+/gu, " ").trim()
  if (term === "" || term.length > LONGEST) return { term: "", context: "" }
  return { term, context: wordsAround(text, start, end) }
}
