import type { Span } from "../model/span.ts"
import { findingId } from "./finding-id.ts"
import type { Finding, FindingCode } from "./finding.ts"
import type { Use } from "./observation.ts"

/** A finding on one use of a term; minor unless `parts` say otherwise. */
export const termFinding = (
  code: FindingCode,
  { start, end }: Span,
  { concept, term, confidence }: Use,
  parts: Pick<Finding, "message" | "replacements"> & { readonly severity?: Finding["severity"] },
): Finding => ({
  id: findingId(code, { start, end }, concept.id, term.id),
  code,
  start,
  end,
  conceptId: concept.id,
  termId: term.id,
  status: term.status,
  severity: "minor",
  confidence,
  ...parts,
})
