import type { Extension } from "@codemirror/state"
import { Decoration, EditorView } from "@codemirror/view"

const ofItsOwn = Decoration.line({ attributes: { dir: "auto" } })

/** Each line runs in the direction of its own first letter, on screen and for the caret. */
export const lineDirections: Extension = [
  EditorView.perLineTextDirection.of(true),
  EditorView.decorations.compute(["doc"], ({ doc }) =>
    Decoration.set(Array.from({ length: doc.lines }, (_, index) => ofItsOwn.range(doc.line(index + 1).from))),
  ),
]
