import { markHeading } from "./mark-heading.ts"
import type { TermSegment } from "./segments.ts"
import type { Termbase } from "./use-termbase.ts"

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
  const concept = termbase.concept(conceptId)
  const preferred = concept?.terms.find((term) => term.status === "preferred")
  const abbreviations = concept?.terms.filter(
    (term) =>
      term.status === "admitted" &&
      (term.type === "acronym" || term.type === "initialism" || term.type === "abbreviation"),
  )
  return (
    <div className="flex flex-col gap-1.5 px-3.5 py-3 text-sm">
      <p className={`text-xs font-semibold ${tones[mark]}`}>{markHeading(segment)}</p>
      <p className="text-base font-semibold">
        {preferred?.text ?? segment.text}
        {abbreviations !== undefined && abbreviations.length > 0 && (
          <span className="font-normal text-muted"> ({abbreviations.map((term) => term.text).join(", ")})</span>
        )}
      </p>
      {finding !== undefined && <p>{finding.message}</p>}
      {unsaid.length > 0 && (
        <p>
          Write <strong>{unsaid.join(" or ")}</strong>.
        </p>
      )}
      {concept?.definition !== undefined && <p>{concept.definition}</p>}
      {concept?.definitionSource !== undefined && (
        <p className="text-xs text-muted">Source: {concept.definitionSource}</p>
      )}
      {match !== undefined && match.alternatives.length > 0 && (
        <p className="text-xs text-muted">
          Also: {match.alternatives.map((sense) => preferredText(termbase, sense.conceptId)).join("; ")}
        </p>
      )}
    </div>
  )
}

function preferredText(termbase: Termbase, conceptId: string): string {
  return termbase.concept(conceptId)?.terms.find((term) => term.status === "preferred")?.text ?? conceptId
}
