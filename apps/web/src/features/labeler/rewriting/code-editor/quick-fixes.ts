import { type CompletionSource, pickedCompletion, startCompletion } from "@codemirror/autocomplete"
import { StateEffect, StateField } from "@codemirror/state"
import { activateHover, type EditorView } from "@codemirror/view"
import type { Finding } from "@readback/glossary"
import { findingAt } from "../finding-at.ts"
import { applyEdits } from "./apply-edits.ts"
import type { EditorHost } from "./editor-host.ts"

const askFixes = StateEffect.define<Finding | undefined>()

/** The finding whose replacements are offered; none once something is typed or the caret moves. */
export const fixedFinding = StateField.define<Finding | undefined>({
  create: () => undefined,
  update(finding, transaction) {
    for (const effect of transaction.effects) if (effect.is(askFixes)) return effect.value
    return transaction.docChanged || transaction.selection !== undefined ? undefined : finding
  },
})

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
  view.dispatch({ effects: askFixes.of(finding) })
  return startCompletion(view)
}

/** Asks for terms, even where fixes were asked for before. */
export function askTerms(view: EditorView): boolean {
  view.dispatch({ effects: askFixes.of(undefined) })
  return startCompletion(view)
}

/** The replacements of the finding for which they were asked. */
export const fixSource: CompletionSource = ({ state }) => {
  const finding = state.field(fixedFinding)
  if (finding === undefined) return null
  const { start, end, replacements } = finding
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
