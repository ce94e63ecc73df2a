import { markHeading } from "./mark-heading.ts"
import type { TermSegment } from "./segments.ts"
import { termFacts } from "./term-facts.ts"
import type { Termbase } from "../use-termbase.ts"

const tones: Readonly<Record<TermSegment["mark"], string>> = {
  approved: "text-success",
  discouraged: "text-warning",
  forbidden: "text-error",
  unexplained: "text-warning",
  ambiguous: "text-muted",
}

/** What the glossary knows of a marked term: whether it is right, what to write instead, what it means, and whose word that is. */
export function TermCard({ segment, termbase }: { readonly segment: TermSegment; readonly termbase: Termbase }) {
  const { finding, match, mark } = segment
  // The message says most replacements already.
  const unsaid = finding?.replacements.filter((text) => !finding.message.includes(text)) ?? []
  const conceptId = finding?.conceptId ?? match?.conceptId ?? ""
  const { preferred, abbreviations, definition, source } = termFacts(termbase.concept(conceptId))
  return (
    <div className="flex flex-col gap-1.5 px-3.5 py-3 text-sm">
      <p className={`text-xs font-semibold ${tones[mark]}`}>{markHeading(segment)}</p>
      <p className="text-base font-semibold">
        {preferred ?? segment.text}
        {abbreviations.length > 0 && <span className="font-normal text-muted"> ({abbreviations.join(", ")})</span>}
      </p>
      {finding !== undefined && <p>{finding.message}</p>}
      {unsaid.length > 0 && (
        <p>
          Write <strong>{unsaid.join(" or ")}</strong>.
        </p>
      )}
      {definition !== undefined && <p>{definition}</p>}
      {source !== undefined && <p className="text-xs text-muted">Source: {source}</p>}
      {match !== undefined && match.alternatives.length > 0 && (
        <p className="text-xs text-muted">
          Also: {match.alternatives.map((sense) => preferredText(termbase, sense.conceptId)).join("; ")}
        </p>
      )}
    </div>
  )
}

function preferredText(termbase: Termbase, conceptId: string): string {
  return termFacts(termbase.concept(conceptId)).preferred ?? conceptId
}
