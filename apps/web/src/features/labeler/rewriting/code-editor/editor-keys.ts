import { closeCompletion, completionKeymap, currentCompletions } from "@codemirror/autocomplete"
import { history, historyKeymap, standardKeymap } from "@codemirror/commands"
import { type Extension, Prec } from "@codemirror/state"
import { closeHoverTooltips, type EditorView, hasHoverTooltips, keymap } from "@codemirror/view"
import { openList } from "./asked.ts"
import type { EditorHost } from "./editor-host.ts"
import { goToFinding } from "./go-to-finding.ts"
import { quickFix } from "./quick-fixes.ts"

/**
 * The keys of the editor: those of any text field, undo, and those for findings and terms. Tab is none of them, so
 * that it leads on to the next field, nor is Ctrl+Enter, which submits.
 */
export function editorKeys(host: () => EditorHost): Extension {
  return [
    history(),
    Prec.highest(
      keymap.of([
        { key: "Ctrl-Space", run: (view) => openList(view, { kind: "terms" }) },
        { key: "Escape", run: closeWhatIsOpen },
        ...completionKeymap.filter(({ key }) => key !== "Escape"),
      ]),
    ),
    keymap.of([
      { key: "Alt-Enter", run: (view) => quickFix(view, host()) },
      {
        key: "F8",
        run: (view) => goToFinding(view, host(), 1),
        shift: (view) => goToFinding(view, host(), -1),
        preventDefault: true,
      },
      ...historyKeymap,
      ...standardKeymap,
    ]),
  ]
}

/** Closes the list or the card; where neither is open, Escape is somebody else's. A list on its way no longer opens. */
function closeWhatIsOpen(view: EditorView): boolean {
  const hasList = currentCompletions(view.state).length > 0
  closeCompletion(view)
  const hasCard = hasHoverTooltips(view.state)
  if (hasCard) view.dispatch({ effects: closeHoverTooltips })
  return hasList || hasCard
}
