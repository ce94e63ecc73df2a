import { type CompletionSource, pickedCompletion } from "@codemirror/autocomplete"
import { activateHover, type EditorView } from "@codemirror/view"
import { findingAt } from "../finding-at.ts"
import { applyEdits } from "./apply-edits.ts"
import { asked, openList } from "./asked.ts"
import type { EditorHost } from "./editor-host.ts"

/** Mends the finding at the caret: at once where there is one way to, from a list where there are several. */
export function quickFix(view: EditorView, host: EditorHost): boolean {
  const { from, to } = view.state.selection.main
  const finding = findingAt(host.findings(view.state.doc.toString()), { start: from, end: to })
  if (finding === undefined) {
    host.onSay("No finding here. F8 goes to the next one.")
    return true
  }
  const { start, end, replacements } = finding
  const [only] = replacements
  if (only === undefined) {
    host.onSay(finding.message)
    activateHover(view, start, 1)
    return true
  }
  if (replacements.length === 1) {
    applyEdits(view, [{ start, end, insert: only }])
    host.onSay(`Replaced by ${only}`)
    return true
  }
  return openList(view, { kind: "fixes", finding })
}

/** The replacements of the finding for which they were asked. */
export const fixSource: CompletionSource = ({ state }) => {
  const now = state.field(asked)
  if (now?.kind !== "fixes") return null
  const { start, end, replacements } = now.finding
  return {
    from: start,
    to: end,
    filter: false,
    options: replacements.map((insert) => ({
      label: insert,
      apply: (view, completion, from, to) =>
        view.dispatch({
          changes: { from, to, insert },
          selection: { anchor: from + insert.length },
          userEvent: "input.fix",
          annotations: pickedCompletion.of(completion),
        }),
    })),
  }
}
