import type { FindingCode } from "@readback/glossary"
import type { TermSegment } from "./segments.ts"

const verdicts: Readonly<Record<TermSegment["mark"], string>> = {
  approved: "Approved term",
  discouraged: "Discouraged term",
  forbidden: "Forbidden term",
  unexplained: "Abbreviation not explained",
  ambiguous: "Its meaning is not sure: not scored",
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
  "out-of-glossary-sense": "Another meaning",
  "other-profile-term": "Term of other writing",
  "form-miswritten": "Wrong form",
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

/** Why a stretch of text is marked, in a few words: the card's heading, and what a screen reader says. */
export function markHeading({ finding, mark }: Pick<TermSegment, "finding" | "mark">): string {
  return (finding === undefined ? undefined : headings[finding.code]) ?? verdicts[mark]
}
