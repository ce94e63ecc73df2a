import type { EditorView } from "@codemirror/view"
import type { TextEdit } from "../text-edit.ts"

/** Makes edits as one step of undo; the caret goes behind the last of them in the text. */
export function applyEdits(view: EditorView, edits: readonly TextEdit[]): void {
  const last = edits.toSorted((a, b) => b.start - a.start)[0]
  if (last === undefined) return
  const changes = view.state.changes(edits.map(({ start, end, insert }) => ({ from: start, to: end, insert })))
  view.dispatch({
    changes,
    selection: { anchor: changes.mapPos(last.end, 1) },
    scrollIntoView: true,
    userEvent: "input.fix",
  })
}
