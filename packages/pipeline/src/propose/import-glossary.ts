import type { LocatedIssue } from "@readback/domain"
import {
  compile,
  type Concept,
  type ConceptEdit,
  conceptName,
  type ImportPolicy,
  type Issue,
  mergeImport,
} from "@readback/glossary"
import { type CsvOptions, isBrokenOff, type Layout, parseGlossaryStream } from "@readback/glossary/formats"
import { findGlossaryByName, insertGlossary, lockGlossary, putChanges, type Reader, type Writer } from "@readback/store"
import { audit } from "../audit.ts"
import { actorUserId, authorize } from "../authorize.ts"
import type { Context } from "../context.ts"
import { requireLevel } from "../require-level.ts"
import { beginProposal } from "./begin-proposal.ts"
import { changeOf } from "./change-of.ts"
import { newIssues } from "./examine-proposal.ts"
import { type Head, headConcepts, headKey, headOf } from "./head.ts"
import { requireShortNames } from "./require-short-names.ts"
import { problemKinds, someProblems } from "./some-problems.ts"

/** Issues, problems and changes sent back with a report; `counts` says how many there were. */
const MAX_ISSUES = 1_000
const MAX_PROBLEMS = 200
const MAX_SHOWN = 50

/** What is imported, into which glossary, and how it meets what is there. */
export interface GlossaryImport {
  /** The glossary of this name at this level; one is made where there is none. */
  readonly name: string
  readonly classification: string
  /** The language of terms whose row names none. */
  readonly language: string
  readonly fileName: string
  readonly content: AsyncIterable<Uint8Array>
  readonly onDefect: "keep-good" | "refuse"
  readonly policy: ImportPolicy
  readonly removeMissing: boolean
  /** How a table is arranged that does not tell itself. */
  readonly table?: Pick<CsvOptions, "columns" | "hasHeadings" | "delimiter">
  /** Only says what the import would do. */
  readonly isDryRun: boolean
}

/** What a glossary import did, or would do. */
export interface GlossaryImportReport {
  readonly kind: "proposed" | "previewed" | "unchanged" | "refused"
  readonly glossaryId: string | null
  readonly proposalId: string | null
  readonly layout: Layout
  /** The file could be read only in part, so nothing of it is taken. */
  readonly isBrokenOff: boolean
  readonly counts: {
    readonly rows: number
    readonly concepts: number
    readonly terms: number
    readonly skipped: number
    readonly quarantined: number
    readonly errors: number
    readonly warnings: number
    readonly added: number
    readonly changed: number
    readonly removed: number
    readonly unchanged: number
    readonly leftOut: number
    readonly joined: number
    /** Problems that the glossary would have and has not now. */
    readonly newErrors: number
    readonly newWarnings: number
  }
  readonly issues: readonly LocatedIssue[]
  readonly problems: readonly Issue[]
  /** How many problems there are of each kind, by code. */
  readonly problemKinds: readonly { readonly code: string; readonly count: number }[]
  readonly changes: readonly {
    readonly conceptId: string
    readonly name: string
    readonly kind: "added" | "changed" | "removed"
    readonly before: Concept | null
    readonly after: Concept | null
  }[]
}

/**
 * Imports a glossary file of any known format as a draft proposal, so that nothing changes before a second person approves
 * it. With `onDefect: "refuse"` a single defective entry leaves everything as it was, and so does a dry run.
 */
export async function importGlossary(ctx: Context, input: GlossaryImport): Promise<GlossaryImportReport> {
  authorize(ctx, "glossary:import")
  const { name, classification, language, fileName } = input
  requireLevel(ctx, classification)
  const parsed = await parseGlossaryStream(input.content, { fileName, defaultLanguage: language, ...input.table })
  const { concepts, issues } = parsed
  requireShortNames(concepts)
  const known = await findGlossaryByName(ctx.store.read, classification, name)
  const head = await headOrEmpty(ctx, ctx.store.read, known?.id)
  const former = headConcepts(head)
  const merged = mergeImport(former, concepts, input.policy, { removeMissing: input.removeMissing })
  const problems = await newIssues(former, merged.edits, "import")
  const errors = issues.filter(({ severity }) => severity === "error").length
  const report = {
    layout: parsed.layout,
    isBrokenOff: isBrokenOff(issues),
    counts: {
      ...parsed.counts,
      quarantined: quarantined(concepts, language),
      errors,
      warnings: issues.length - errors,
      ...countsOf(merged.edits),
      unchanged: merged.unchanged,
      leftOut: merged.leftOut,
      joined: merged.joined.length,
      newErrors: problems.filter(({ severity }) => severity === "error").length,
      newWarnings: problems.filter(({ severity }) => severity === "warning").length,
    },
    issues: issues.slice(0, MAX_ISSUES),
    problems: someProblems(problems, MAX_PROBLEMS),
    problemKinds: problemKinds(problems),
    changes: merged.edits.slice(0, MAX_SHOWN).map(shownEdit),
  }
  const glossaryId = known?.id ?? null
  // The beginning of a file is no glossary: its rest would be missed, or taken for removed.
  if (concepts.length === 0 || report.isBrokenOff || (input.onDefect === "refuse" && errors > 0)) {
    return { kind: "refused", glossaryId, proposalId: null, ...report }
  }
  if (input.isDryRun) return { kind: "previewed", glossaryId, proposalId: null, ...report }
  if (merged.edits.length === 0) return { kind: "unchanged", glossaryId, proposalId: null, ...report }

  return ctx.store.write(async (tx) => {
    const glossary = await glossaryOf(ctx, tx, input)
    await lockGlossary(tx, glossary)
    // Prepared outside the transaction: where the head has moved on meanwhile, the edits are made again.
    const now = await headOrEmpty(ctx, tx, glossary)
    const { edits } =
      headKey(now) === headKey(head)
        ? merged
        : mergeImport(headConcepts(now), concepts, input.policy, { removeMissing: input.removeMissing })
    const title = `Import of ${fileName}`
    const proposalId = await beginProposal(ctx, tx, { glossaryId: glossary, title, reason: "", fileName })
    await putChanges(
      tx,
      edits.flatMap((edit) => changeOf(ctx, proposalId, edit) ?? []),
    )
    await audit(ctx, tx, "glossary:import", {
      subjectId: proposalId,
      detail: { name, fileName, counts: report.counts },
    })
    return { kind: "proposed", glossaryId: glossary, proposalId, ...report }
  })
}

async function headOrEmpty(ctx: Context, reader: Reader, glossaryId: string | undefined): Promise<Head> {
  return glossaryId === undefined ? { release: undefined, approved: [], edits: [] } : headOf(ctx, reader, glossaryId)
}

/** The id of the glossary that is imported into, which is made where there is none. */
async function glossaryOf(ctx: Context, tx: Writer, input: GlossaryImport): Promise<string> {
  const { name, classification, language } = input
  const known = await findGlossaryByName(tx, classification, name)
  if (known !== undefined) return known.id
  const id = ctx.newId()
  const row = { id, name, language, classification, createdBy: actorUserId(ctx), createdAt: ctx.clock() }
  await insertGlossary(tx, row)
  await audit(ctx, tx, "glossary:create", { subjectId: id, detail: { name, classification, language } })
  return id
}

function countsOf(edits: readonly ConceptEdit[]) {
  const kinds = edits.map(kindOf)
  const counted = (kind: string): number => kinds.filter((one) => one === kind).length
  return { added: counted("added"), changed: counted("changed"), removed: counted("removed") }
}

const kindOf = ({ before, after }: ConceptEdit) => (before === null ? "added" : after === null ? "removed" : "changed")

function shownEdit(edit: ConceptEdit): GlossaryImportReport["changes"][number] {
  const named = edit.after ?? edit.before
  return { ...edit, name: named === null ? edit.conceptId : conceptName(named), kind: kindOf(edit) }
}

/** How many terms are too ambiguous to be looked for. */
const quarantined = (concepts: readonly Concept[], language: string): number =>
  compile({ glossaryId: "", number: 0, title: "", language, hash: "", concepts }).quarantined.length
