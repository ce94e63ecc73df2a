import type { Span } from "../model/span.ts"
import { citationSpans } from "./citation-spans.ts"
import { matchLines } from "./match-lines.ts"
import { disjoint } from "./outside.ts"
import { quotedTitles } from "./quoted-titles.ts"

const line = "[^\\n]*"
const shortLine = "[^\\n]{0,150}(?<![.;,])(?=\\r?\\n|$(?![\\s\\S]))"
const division =
  "(?:(?:SUB)?(?:PART|CHAPTER)|(?:Sub)?(?:part|chapter)|Part|Chapter|Sub(?:part|chapter)|A(?:PPENDIX|ppendix)|E(?:NCLOSURE|nclosure)|S(?:ECTION|ection))"
const shapes = [
  // Markdown headings, block quotes, sections of regulations, captions.
  `(?:#{1,6}[ \\t]|>|§ ?\\d|(?:Figure|Fig\\.|Table)[ \\t]+[\\dA-Z][\\w.-]*[.:])${line}`,
  // Headings of parts: "PART 2002—CONTROLLED UNCLASSIFIED INFORMATION (CUI)".
  `${division} [\\dA-Z]{1,5}[ \\t]?(?:[\\u2013\\u2014:.]|--)${shortLine}`,
  // The subject line of a letter, and a letterhead that stands on one line with its subject and references.
  `SUBJ(?:ECT)?:${shortLine}`,
  "[^\\n]{1,200}?\\bSUBJECT:(?:[^\\n]{1,200}?\\bReferences:)?",
  // Military messages: sets such as "REF/A/DOC/OPNAV//", the name of a set before running text, lines of addresses.
  "[A-Z]{3,8}\\/[^\\n]*\\/\\/[ \\t]*(?=\\r?\\n|$(?![\\s\\S]))",
  "(?:SUBJ|MSGID|REF|NARR|RMKS|GENTEXT|AMPN|POC)\\/",
  "(?:FM|TO|INFO) [A-Z\\d /-]+(?=\\r?\\n|$(?![\\s\\S]))",
]
const aside = new RegExp(` {0,3}(?:${shapes.join("|")})`, "y")

/** What is read beside the running text: headings, block quotes, captions, letterheads, message sets, citations, quoted titles. */
export const asideSpans = (text: string): readonly Span[] =>
  disjoint([
    ...matchLines(text, aside).map((hit) => ({ start: hit.index, end: hit.index + hit[0].length })),
    ...citationSpans(text),
    ...quotedTitles(text),
  ])
