import {
  completionStatus,
  selectedCompletionIndex,
  setSelectedCompletion,
  startCompletion,
} from "@codemirror/autocomplete"
import { type Extension, StateEffect, StateField } from "@codemirror/state"
import { EditorView } from "@codemirror/view"
import type { Finding } from "@readback/glossary"

/** What the writer asked for by key: terms, or ways to mend a finding. */
export type Asked = { readonly kind: "terms" } | { readonly kind: "fixes"; readonly finding: Finding }

const ask = StateEffect.define<Asked>()

/** What was asked for last; nothing once something is typed or the caret moves. */
export const asked = StateField.define<Asked | undefined>({
  create: () => undefined,
  update(now, transaction) {
    for (const effect of transaction.effects) if (effect.is(ask)) return effect.value
    return transaction.docChanged || transaction.selection !== undefined ? undefined : now
  },
})

/** Opens the list of what is asked for. */
export function openList(view: EditorView, what: Asked): boolean {
  view.dispatch({ effects: ask.of(what) })
  return startCompletion(view)
}

/** In a list that was asked for, the first choice is chosen; in one that comes by itself, none is, and Enter stays Enter. */
export const choosesFirst: Extension = EditorView.updateListener.of(({ view, state }) => {
  if (state.field(asked) === undefined) return
  if (completionStatus(state) === "active" && selectedCompletionIndex(state) === null)
    view.dispatch({ effects: setSelectedCompletion(0) })
})
