import { createHash } from "node:crypto"
import type { LocatedIssue } from "@readback/domain"
import { canonicalJson, compile } from "@readback/glossary"
import { parseGlossary } from "@readback/glossary/formats"
import { findGlossaryByName, insertGlossary, insertRelease, newestRelease, newestReleaseNumber } from "@readback/store"
import { audit } from "../audit.ts"
import { actorUserId, authorize } from "../authorize.ts"
import type { Context } from "../context.ts"
import { requireLevel } from "../require-level.ts"
import { requireShortNames } from "./require-short-names.ts"

/** Issues sent back with a report; `counts` says how many there were. */
const MAX_ISSUES = 1_000

/** What a glossary import did. */
export interface GlossaryImportReport {
  readonly kind: "imported" | "unchanged" | "refused"
  readonly glossaryId: string | null
  readonly releaseNumber: number | null
  readonly counts: {
    readonly rows: number
    readonly concepts: number
    readonly terms: number
    readonly skipped: number
    readonly quarantined: number
    readonly errors: number
    readonly warnings: number
  }
  readonly issues: readonly LocatedIssue[]
}

/**
 * Imports a glossary file of any known format as the next release of the glossary of that name (made where there is
 * none). With `onDefect: "refuse"` a single defective row leaves everything as it was. The same content again adds no release.
 */
export async function importGlossary(
  ctx: Context,
  input: {
    name: string
    fileName: string
    classification: string
    language: string
    content: Uint8Array
    onDefect: "keep-good" | "refuse"
  },
): Promise<GlossaryImportReport> {
  authorize(ctx, "glossary:import")
  requireLevel(ctx, input.classification)
  const { concepts, issues, counts } = parseGlossary(input.content, {
    fileName: input.fileName,
    defaultLanguage: input.language,
  })
  requireShortNames(concepts)
  const hash = createHash("sha256").update(canonicalJson(concepts)).digest("hex")
  const draftRelease = { glossaryId: "", number: 0, title: input.name, language: input.language, hash, concepts }
  const report = {
    counts: {
      ...counts,
      quarantined: compile(draftRelease).quarantined.length,
      errors: issues.filter((issue) => issue.severity === "error").length,
      warnings: issues.filter((issue) => issue.severity === "warning").length,
    },
    issues: issues.slice(0, MAX_ISSUES),
  }
  if (concepts.length === 0 || (input.onDefect === "refuse" && report.counts.errors > 0)) {
    return { kind: "refused", glossaryId: null, releaseNumber: null, ...report }
  }

  return ctx.store.write(async (tx) => {
    const at = ctx.clock()
    const known = await findGlossaryByName(tx, input.classification, input.name)
    const glossaryId = known?.id ?? ctx.newId()
    const newest = known === undefined ? undefined : await newestRelease(tx, glossaryId)
    if (newest?.hash === hash) return { kind: "unchanged", glossaryId, releaseNumber: newest.number, ...report }
    if (known === undefined) {
      const { name, language, classification } = input
      await insertGlossary(tx, {
        id: glossaryId,
        name,
        language,
        classification,
        createdBy: actorUserId(ctx),
        createdAt: at,
      })
    }
    const number = (await newestReleaseNumber(tx, glossaryId)) + 1
    await insertRelease(tx, {
      id: ctx.newId(),
      glossaryId,
      number,
      title: input.fileName,
      hash,
      conceptCount: concepts.length,
      termCount: concepts.reduce((total, concept) => total + concept.terms.length, 0),
      concepts,
      createdBy: actorUserId(ctx),
      createdAt: at,
    })
    const { name, fileName } = input
    await audit(ctx, tx, "glossary:import", { subjectId: glossaryId, detail: { name, fileName, number, hash } })
    return { kind: "imported", glossaryId, releaseNumber: number, ...report }
  })
}
