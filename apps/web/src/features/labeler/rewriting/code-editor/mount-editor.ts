import { autocompletion } from "@codemirror/autocomplete"
import { historyField } from "@codemirror/commands"
import { lintGutter, setDiagnostics } from "@codemirror/lint"
import { MergeView, unifiedMergeView } from "@codemirror/merge"
import { Annotation, EditorSelection, EditorState, type Extension, type Text } from "@codemirror/state"
import { EditorView, placeholder, tooltips } from "@codemirror/view"
import type { Finding, Span } from "@readback/glossary"
import type { Comparison } from "../comparison.ts"
import type { EditorHandle } from "../editor-handle.ts"
import { applyEdits } from "./apply-edits.ts"
import { asked, choosesFirst } from "./asked.ts"
import { diagnosticsOf } from "./diagnostics.ts"
import type { EditorHost } from "./editor-host.ts"
import { editorKeys } from "./editor-keys.ts"
import { editorTheme } from "./editor-theme.ts"
import { lineDirections } from "./line-directions.ts"
import { openSpace } from "./open-space.ts"
import { fixSource } from "./quick-fixes.ts"
import { type GlossaryOfTask, termSource } from "./term-source.ts"

/** What the editor is opened with; `carried` is what another editor of the same text left. */
interface EditorOptions {
  readonly text: string
  readonly original: string
  /** Accessible names of the rewrite and of the original beside it. */
  readonly names: { readonly rewrite: string; readonly original: string }
  readonly comparison: Comparison
  /** Where terms to propose come from; none without a glossary. */
  readonly glossary: GlossaryOfTask | undefined
  readonly host: () => EditorHost
  readonly carried: CarriedState | undefined
}

/** What goes on when the editor is made anew: where the writer was, and what can be undone. */
export interface CarriedState {
  readonly selection: Span
  readonly hasFocus: boolean
  readonly history?: unknown
}

/** An editor on the page. */
export interface MountedEditor extends EditorHandle {
  /** Replaces the text from outside, as one step of undo. */
  setText(text: string): void
  /** Shows findings, unless the text is no longer the one that they are about. */
  showFindings(text: string, findings: readonly Finding[]): void
  carry(): CarriedState
  destroy(): void
}

/** A change that came from outside and is not reported back. */
const fromOutside = Annotation.define<true>()
const diffConfig = { scanLimit: 500, timeout: 50 }

/** Puts an editor into an element. */
export function mountEditor(parent: HTMLElement, options: EditorOptions): MountedEditor {
  const { text, original, names, comparison, glossary, host, carried } = options
  const caretIn = (offset: number) => Math.min(offset, text.length)
  const config = {
    doc: text,
    ...(carried === undefined
      ? {}
      : { selection: EditorSelection.single(caretIn(carried.selection.start), caretIn(carried.selection.end)) }),
    extensions: [
      editorKeys(host),
      carried?.history === undefined ? [] : historyField.init(() => carried.history),
      asked,
      choosesFirst,
      autocompletion({
        override: [fixSource, ...(glossary === undefined ? [] : [termSource(glossary)])],
        icons: false,
        defaultKeymap: false,
        selectOnOpen: false,
        // Nothing is taken by accident where nothing is chosen beforehand.
        interactionDelay: 0,
        tooltipClass: () => "cm-term-list",
      }),
      lintGutter(),
      tooltips({ position: "fixed", tooltipSpace: openSpace }),
      placeholder("Write the response as it should be sent."),
      EditorView.lineWrapping,
      lineDirections,
      EditorView.contentAttributes.of({
        id: "rewrite-text",
        "aria-label": names.rewrite,
        dir: "auto",
        spellcheck: "true",
        autocorrect: "on",
        autocapitalize: "sentences",
      }),
      reporting(host),
      editorTheme,
      comparison === "unified"
        ? unifiedMergeView({
            original,
            mergeControls: false,
            syntaxHighlightDeletions: false,
            allowInlineDiffs: true,
            diffConfig,
          })
        : [],
    ],
  }
  const merge =
    comparison === "side-by-side"
      ? new MergeView({ a: originalConfig(original, names.original), b: config, parent, diffConfig })
      : undefined
  const view = merge?.b ?? new EditorView({ ...config, parent })
  if (carried?.hasFocus === true) view.focus()
  let shown: { readonly doc: Text; readonly ids: string } | undefined

  return {
    focus: () => view.focus(),
    select(start, end) {
      view.focus()
      view.dispatch({ selection: { anchor: start, head: end }, scrollIntoView: true, userEvent: "select" })
    },
    apply(edits) {
      applyEdits(view, edits)
      view.focus()
    },
    setText(next) {
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert: next },
        annotations: fromOutside.of(true),
      })
    },
    showFindings(about, findings) {
      const { doc } = view.state
      const ids = findings.map(({ id }) => id).join("\n")
      // Shown again they would close the card that is open on one of them.
      if ((shown?.doc === doc && shown.ids === ids) || doc.toString() !== about) return
      shown = { doc, ids }
      view.dispatch(setDiagnostics(view.state, diagnosticsOf(findings, host())))
    },
    carry: () => ({
      selection: { start: view.state.selection.main.anchor, end: view.state.selection.main.head },
      hasFocus: view.hasFocus,
      history: view.state.field(historyField),
    }),
    destroy: () => (merge ?? view).destroy(),
  }
}

function originalConfig(doc: string, name: string) {
  return {
    doc,
    extensions: [
      EditorState.readOnly.of(true),
      EditorView.editable.of(false),
      EditorView.lineWrapping,
      lineDirections,
      EditorView.contentAttributes.of({ "aria-label": name, tabindex: "0", dir: "auto" }),
      editorTheme,
    ],
  }
}

/** Tells the host of what the writer does; the word at the caret is unfinished only while it is typed or deleted in. */
function reporting(host: () => EditorHost): Extension {
  return [
    EditorView.updateListener.of(({ docChanged, selectionSet, state, transactions }) => {
      const { head, from, to } = state.selection.main
      if (docChanged) {
        if (transactions.some((transaction) => transaction.annotation(fromOutside) === true)) return
        const isTyping = transactions.some(
          (transaction) => transaction.isUserEvent("input.type") || transaction.isUserEvent("delete"),
        )
        host().onText(state.doc.toString(), isTyping ? head : undefined)
      } else if (selectionSet) host().onSelect({ start: from, end: to })
    }),
    EditorView.domEventHandlers({ blur: () => host().onLeave() }),
  ]
}
