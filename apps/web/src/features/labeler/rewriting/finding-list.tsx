import type { Finding } from "@readback/glossary"
import { Button } from "../../../ui/button.tsx"
import { findingMark } from "../reading/finding-mark.ts"
import { DisputeOffer } from "../terms/dispute-offer.tsx"
import { markHeading } from "../reading/mark-heading.ts"

interface FindingListProps {
  readonly findings: readonly Finding[]
  readonly text: string
  /** The finding that the caret is in. */
  readonly current: Finding | undefined
  readonly onShow: (finding: Finding) => void
  readonly onReplace: (finding: Finding, by: string) => void
}

/** What is to be mended in the rewrite, in the order of the text. */
export function FindingList({ findings, text, current, onShow, onReplace }: FindingListProps) {
  return (
    <div aria-label="Findings" role="region" className="min-w-0">
      <h3 className="text-sm font-semibold">Findings</h3>
      {findings.length === 0 && <p className="mt-1 text-sm text-muted">None. The rewrite keeps to the glossary.</p>}
      <ul className="mt-1 flex max-h-[min(32rem,55dvh)] flex-col gap-1 overflow-auto p-0.5">
        {findings.map((finding) => (
          <li
            key={finding.id}
            aria-current={finding.id === current?.id}
            className={`border-l-2 py-1 pl-2.5 text-sm aria-current:bg-accent-soft ${finding.severity === "info" ? "border-info" : "border-warning"}`}
          >
            <button
              type="button"
              className="text-left font-semibold underline underline-offset-2"
              onClick={() => onShow(finding)}
            >
              {text.slice(finding.start, finding.end) || headingOf(finding)}
            </button>
            <p className="text-muted">
              {finding.severity === "info" && "Hint: "}
              {finding.message}
            </p>
            <div className="mt-1 flex flex-wrap gap-1.5">
              {finding.replacements.map((replacement) => (
                <Button key={replacement} onPress={() => onReplace(finding, replacement)}>
                  Use “{replacement}”
                </Button>
              ))}
              <DisputeOffer finding={finding} responseId={null} text={text} />
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}

function headingOf(finding: Finding): string {
  const mark = findingMark(finding)
  return markHeading({ finding, mark: mark === "hint" ? "discouraged" : mark })
}
