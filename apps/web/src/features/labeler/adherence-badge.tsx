import type { Report } from "@readback/glossary"
import { Badge } from "../../ui/badge.tsx"

/** How well a text keeps to the glossary, in a word: the score and how much there is to mend. */
export function AdherenceBadge({ report }: { readonly report: Report }) {
  const { adherence, findings } = report
  const mend =
    findings.length === 0 ? "no findings" : findings.length === 1 ? "1 finding" : `${findings.length} findings`
  if (adherence.kind === "not-applicable") return <Badge>no terms to score</Badge>
  return (
    <Badge tone={findings.length === 0 ? "success" : "warning"}>
      Terms {Math.round(adherence.score)} · {mend}
    </Badge>
  )
}
