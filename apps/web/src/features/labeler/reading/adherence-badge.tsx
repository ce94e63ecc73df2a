import type { Report } from "@readback/glossary"
import { Badge } from "../../../ui/badge.tsx"

const counted = (count: number, one: string) => `${count} ${count === 1 ? one : `${one}s`}`

/** How well a text keeps to the glossary, in a word: the score and how much there is to mend; advice costs nothing. */
export function AdherenceBadge({ report }: { readonly report: Report }) {
  const { adherence, findings } = report
  const faults = findings.filter(({ severity }) => severity !== "info").length
  const hints = findings.length - faults
  const rest = faults > 0 ? counted(faults, "finding") : hints > 0 ? counted(hints, "hint") : "no findings"
  if (adherence.kind === "not-applicable") return <Badge>{findings.length === 0 ? "no terms to score" : rest}</Badge>
  return (
    <Badge tone={faults === 0 ? "success" : "warning"}>
      Terms {Math.round(adherence.score)} · {rest}
    </Badge>
  )
}
