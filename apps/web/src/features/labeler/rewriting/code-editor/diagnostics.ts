import type { Diagnostic } from "@codemirror/lint"
import type { Finding, FindingSeverity } from "@readback/glossary"
import { findingMark } from "../../reading/finding-mark.ts"
import { applyEdits } from "./apply-edits.ts"
import type { EditorHost } from "./editor-host.ts"
import { findingCard } from "./finding-card.ts"

const severities: Readonly<Record<FindingSeverity, Diagnostic["severity"]>> = {
  info: "info",
  minor: "warning",
  major: "warning",
  critical: "error",
}

/** Findings as the editor shows them: underlined, in the gutter, and in a card with a button for each replacement. */
export function diagnosticsOf(findings: readonly Finding[], host: EditorHost): readonly Diagnostic[] {
  return findings.map((finding) => ({
    from: finding.start,
    to: finding.end,
    severity: severities[finding.severity],
    markClass: `cm-mark-${findingMark(finding)}`,
    message: finding.message,
    renderMessage: () => findingCard(finding, host.facts(finding.conceptId ?? "")),
    actions: finding.replacements.map((insert) => ({
      name: `Use “${insert}”`,
      apply: (view, start, end) => {
        applyEdits(view, [{ start, end, insert }])
        view.focus()
      },
    })),
  }))
}
