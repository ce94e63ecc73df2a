import type { Span } from "../model/span.ts"
import type { FindingCode } from "./finding.ts"

/** A stable id made of what was found and where, and of which term where there is one. */
export const findingId = (code: FindingCode, { start, end }: Span, conceptId?: string, termId?: string): string =>
  conceptId === undefined ? `${code}@${start}-${end}` : `${code}@${start}-${end}:${conceptId}/${termId ?? ""}`
