import type { Span } from "../model/span.ts"
import type { FindingCode } from "./finding.ts"

/** A stable id made of what was found and where. */
export const findingId = (code: FindingCode, span: Span, conceptId: string, termId: string): string =>
  `${code}@${span.start}-${span.end}:${conceptId}/${termId}`
