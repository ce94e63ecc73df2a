import { activateHover, type EditorView } from "@codemirror/view"
import { nextFinding } from "../next-finding.ts"
import type { EditorHost } from "./editor-host.ts"

/** Selects the next or previous finding and opens its card. */
export function goToFinding(view: EditorView, host: EditorHost, direction: 1 | -1): boolean {
  const { from, to } = view.state.selection.main
  const findings = host.findings(view.state.doc.toString())
  const finding = nextFinding(findings, { start: from, end: to }, direction)
  if (finding === undefined) {
    host.onSay("No findings")
    return true
  }
  const { start, end, message } = finding
  view.dispatch({ selection: { anchor: start, head: end }, scrollIntoView: true, userEvent: "select" })
  activateHover(view, start, 1, {
    until: ({ docChanged, newSelection: { main } }) => docChanged || main.from !== start || main.to !== end,
  })
  host.onSay(`${view.state.sliceDoc(start, end)}: ${message}`)
  return true
}
