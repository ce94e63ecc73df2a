import { z } from "zod"
import { ConceptInput, MAX_TERM_LENGTH, TermStatus } from "./concept.ts"
import { GlossaryId, ProposalId, ReleaseId } from "./ids.ts"
import { nameText, storableText } from "./text.ts"

/** How far a proposal is: written, put forward, approved for the next release, released, or given up. */
export const ProposalState = z.enum(["draft", "proposed", "approved", "published", "withdrawn"])
export type ProposalState = z.infer<typeof ProposalState>

/** What happens to a proposal. */
export const ProposalEventKind = z.enum([
  "created",
  "proposed",
  "returned",
  "approved",
  "reopened",
  "withdrawn",
  "published",
  "merged",
  "comment",
])
export type ProposalEventKind = z.infer<typeof ProposalEventKind>

/** Longest comment or reason, in UTF-16 units. */
const REMARK = 5_000

export const CreateProposal = z.object({
  glossaryId: GlossaryId,
  title: nameText,
  reason: storableText(REMARK).default(""),
})
export type CreateProposal = z.infer<typeof CreateProposal>

export const DescribeProposal = z.object({ proposalId: ProposalId, title: nameText, reason: storableText(REMARK) })
export type DescribeProposal = z.infer<typeof DescribeProposal>

/** Where a person moves a proposal: `draft` takes a proposed one back, or hands it back to its author. */
export const MoveProposal = z.object({
  proposalId: ProposalId,
  to: z.enum(["proposed", "draft", "approved", "withdrawn"]),
  comment: storableText(REMARK).default(""),
})
export type MoveProposal = z.infer<typeof MoveProposal>

export const CommentProposal = z.object({ proposalId: ProposalId, text: storableText(REMARK).min(1) })
export type CommentProposal = z.infer<typeof CommentProposal>

export const RollbackRelease = z.object({ glossaryId: GlossaryId, releaseId: ReleaseId })
export type RollbackRelease = z.infer<typeof RollbackRelease>

export const CreateGlossary = z.object({
  name: nameText,
  classification: nameText,
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/u, "A language is a BCP 47 tag, such as en or en-US."),
})
export type CreateGlossary = z.infer<typeof CreateGlossary>

export const PublishRelease = z.object({
  glossaryId: GlossaryId,
  name: nameText,
  notes: storableText(50_000).default(""),
  /** The day on which the validity of terms is judged; null where all are valid. */
  effectiveFrom: z.iso.date().nullable().default(null),
})
export type PublishRelease = z.infer<typeof PublishRelease>

const conceptId = storableText(MAX_TERM_LENGTH).min(1)

/** Most concepts of one bulk edit. */
const MAX_EDITED = 100_000

/** What a proposal shall make of one concept. */
export const SaveConcept = z.object({
  proposalId: ProposalId,
  conceptId,
  /** The concept as it shall be; null removes it. */
  after: ConceptInput.nullable(),
  /** The revision of the change that was seen; null where there was none. */
  revision: z.int().nullable(),
  /** Whether it was written from the glossary's head as it is now, after that had moved on. */
  onHead: z.boolean().default(false),
})
export type SaveConcept = z.infer<typeof SaveConcept>

/** One edit of many concepts. */
export const BulkEdit = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("status"), from: TermStatus.optional(), to: TermStatus }),
  z.object({ kind: z.literal("addSubjectField"), value: nameText }),
  z.object({ kind: z.literal("removeSubjectField"), value: nameText }),
  /** The service or nation of all terms; an empty one takes it away. */
  z.object({ kind: z.literal("geographicalUsage"), value: storableText(200) }),
  z.object({ kind: z.literal("remove") }),
])
export type BulkEdit = z.infer<typeof BulkEdit>

export const EditConcepts = z.object({
  proposalId: ProposalId,
  conceptIds: z.array(conceptId).min(1).max(MAX_EDITED),
  edit: BulkEdit,
})
export type EditConcepts = z.infer<typeof EditConcepts>

export const DropChanges = EditConcepts.omit({ edit: true }).extend({
  /** Only changes that still have this revision, so that what somebody made of them since stays. */
  revision: z.int().optional(),
})
export type DropChanges = z.infer<typeof DropChanges>

export const OneChange = z.object({ proposalId: ProposalId, conceptId })
export type OneChange = z.infer<typeof OneChange>

export const ListChanges = z.object({
  proposalId: ProposalId,
  query: storableText(200).default(""),
  /** The last row of the page before. */
  after: z.object({ name: z.string(), conceptId: z.string() }).optional(),
  limit: z.int().min(1).max(2_000).default(50),
})
export type ListChanges = z.infer<typeof ListChanges>
