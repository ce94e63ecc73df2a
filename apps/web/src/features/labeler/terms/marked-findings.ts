import type { FoundIn } from "./disputes.ts"

const marked = new WeakMap<Element, FoundIn>()

/** Remembers which finding a mark on the page stands for. */
export function noteMark(mark: Element, found: FoundIn): void {
  marked.set(mark, found)
}

/** The finding of the mark that has the focus. */
export function focusedFinding(): FoundIn | undefined {
  return document.activeElement === null ? undefined : marked.get(document.activeElement)
}
