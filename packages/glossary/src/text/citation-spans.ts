import type { Span } from "../model/span.ts"

const unit = "(?:%|percent\\b|(?:[kcm]?m|km|ft|kg|kt|nm|[kMG]Hz|meters?|miles?|feet|minutes?|hours?|days?)\\b)"
const word = "\\p{Lu}\\p{Ll}[\\p{L}'’-]*"
const title = `(?:, (?:The )?${word}(?: (?:${word}|and|of|the|for|in|on|to|under|with)){2,20})?`
const shapes = [
  // "40 CFR", "5 U.S.C.", "Title 10, U.S.C.", also after the section: "section 552 of Title 5, U.S.C."
  "(?:\\d{1,3}|[Tt]itles? \\d{1,3},?) (?:C\\.?F\\.?R\\b|U\\.?S\\.?C\\b|F\\.?R\\b|Fed\\. Reg\\.|Stat\\.)\\.?",
  "(?<![\\p{L}\\d.])(?:E\\.O\\.|EO|P\\.L\\.|Pub\\. ?L\\.) (?:No\\. )?\\d[\\d-]*",
  // Regulations, directives and instructions by their number: "AR 200-2", "DoDI 1325.07", "OPNAVINST 5100.12G".
  `(?<![\\p{L}\\d])[A-Z][\\p{L}.&/]{0,14}[A-Z.] M?(?:\\d{2,5}[.-]\\d+|\\d[.-]\\d{2,})(?:[.-]\\d+)*[A-Z]{0,2}(?![\\p{L}\\d]| ?${unit})${title}`,
  `(?<![\\p{L}\\d])(?:Form|Directive|Instruction|Manual|Memorandum|Publication|Regulation) \\d[\\d.-]*${title}`,
]
const citation = new RegExp(shapes.join("|"), "gu")

/** The names of laws, regulations and directives with their number, and the title that follows, in which an abbreviation is part of a name. */
export const citationSpans = (text: string): readonly Span[] =>
  [...text.matchAll(citation)].map((hit) => ({ start: hit.index, end: hit.index + hit[0].length }))
