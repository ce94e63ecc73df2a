import type { FindingCode } from "@readback/glossary"
import type { TermSegment } from "./segments.ts"
import type { Termbase } from "./use-termbase.ts"

const verdicts: Readonly<Record<TermSegment["mark"], string>> = {
  approved: "Approved term",
  discouraged: "Discouraged term",
  forbidden: "Forbidden term",
  unexplained: "Abbreviation not explained",
  ambiguous: "Several meanings or an ordinary word: not scored",
}

/** What the heading says where the kind of mark says too little; a format has no term to name. */
const headings: Readonly<Partial<Record<FindingCode, string>>> = {
  "abbreviation-miswritten": "Wrong capitals",
  "introduced-late": "Explained too late",
  "reversed-introduction": "Abbreviation before its full form",
  "duplicate-introduction": "Explained twice",
  "introduced-never-used": "Abbreviation not needed",
  "re-expanded": "Abbreviation already explained",
  "use-full-form": "Always spelled out",
  "wrong-expansion": "Wrong full form",
  "inconsistent-designation": "Two names for one thing",
  "date-time-group-invalid": "Date-time group",
  "date-time-group-style": "Date-time group",
  "mgrs-invalid": "Grid reference",
  "military-time-style": "Military time",
  "military-time-invalid": "Military time",
  "date-invalid": "Date",
  "date-style": "Date",
  "cui-marking-invalid": "CUI marking",
  "classification-marking-invalid": "Classification marking",
  "portion-mark-invalid": "Portion mark",
  "possible-spill": "Possible spill of information",
}

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
      <p className={`text-xs font-semibold ${tones[mark]}`}>{headingOf(segment)}</p>
      <p className="text-base font-semibold">
        {preferred?.text ?? segment.text}
        {abbreviations !== undefined && abbreviations.length > 0 && (
          <span className="font-normal text-muted"> ({abbreviations.map((term) => term.text).join(", ")})</span>
        )}
      </p>
      {finding !== undefined && <p>{finding.message}</p>}
      {finding !== undefined && finding.replacements.length > 0 && (
        <p>
          Write <strong>{finding.replacements.join(" or ")}</strong>.
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

function headingOf({ finding, mark }: TermSegment): string {
  return (finding === undefined ? undefined : headings[finding.code]) ?? verdicts[mark]
}

function preferredText(termbase: Termbase, conceptId: string): string {
  return termbase.concept(conceptId)?.terms.find((term) => term.status === "preferred")?.text ?? conceptId
}
