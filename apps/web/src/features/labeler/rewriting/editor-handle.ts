import type { TextEdit } from "./text-edit.ts"

/** What the screen asks of the field in which the rewrite is written, whatever that field is made of. */
export interface EditorHandle {
  focus(): void
  /** Puts the caret, or a selection, there and goes on writing. */
  select(start: number, end: number): void
  /** Edits as one step of undo; the caret goes behind the last of them. */
  apply(edits: readonly TextEdit[]): void
}
