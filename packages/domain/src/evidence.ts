import { z } from "zod"
import { MAX_TERM_LENGTH, TermStatus } from "./concept.ts"
import {
  AssignmentId,
  DismissalId,
  GlossaryId,
  ProjectId,
  ProposalId,
  ReferenceDocumentId,
  ResponseId,
  SuggestionId,
} from "./ids.ts"
import { nameText, storableText } from "./text.ts"

/** What became of a suggested term. */
export const SuggestionState = z.enum(["open", "accepted", "declined"])
export type SuggestionState = z.infer<typeof SuggestionState>

/** What a linguist decided of a term candidate: a concept of its own, a term of another concept, or none. */
export const CandidateDecision = z.enum(["accepted", "merged", "rejected"])
export type CandidateDecision = z.infer<typeof CandidateDecision>

/** Why a finding is wrong where it stands. */
export const DismissalReason = z.enum(["other-meaning", "name-or-title", "quotation", "right-here", "other"])
export type DismissalReason = z.infer<typeof DismissalReason>

const passage = storableText(2_000)
const term = storableText(MAX_TERM_LENGTH).pipe(z.string().trim().min(1, "must not be empty"))

/** A term that a labeler misses, from the task that they are on. */
export const SuggestTerm = z.object({
  assignmentId: AssignmentId,
  term,
  note: passage.default(""),
  context: passage.default(""),
})
export type SuggestTerm = z.infer<typeof SuggestTerm>

export const ListSuggestions = z.object({ glossaryId: GlossaryId, state: SuggestionState.default("open") })
export type ListSuggestions = z.infer<typeof ListSuggestions>

/** Where an accepted term goes: into a draft, as a concept of its own (`conceptId` null) or as a term of one that is there. */
export const TermPlace = z.object({
  proposalId: ProposalId,
  conceptId: storableText(MAX_TERM_LENGTH).nullable(),
  status: TermStatus.default("admitted"),
})
export type TermPlace = z.infer<typeof TermPlace>

/** What a linguist answers to a suggestion. */
export const DecideSuggestion = z.object({
  suggestionId: SuggestionId,
  /** Absent, the suggestion is declined. */
  place: TermPlace.optional(),
  reply: passage.default(""),
})
export type DecideSuggestion = z.infer<typeof DecideSuggestion>

/** A finding that its reader says is wrong there. */
export const DismissFinding = z.object({
  dismissalId: DismissalId,
  assignmentId: AssignmentId,
  /** The response that was read; null where it is one's own rewrite. */
  responseId: ResponseId.nullable(),
  code: nameText,
  conceptId: storableText(MAX_TERM_LENGTH),
  termId: storableText(MAX_TERM_LENGTH),
  start: z.int().min(0),
  end: z.int().min(0),
  quote: passage,
  context: passage.default(""),
  reason: DismissalReason,
  comment: passage.default(""),
})
export type DismissFinding = z.infer<typeof DismissFinding>

export const OwnSuggestions = z.object({ projectId: ProjectId })
export type OwnSuggestions = z.infer<typeof OwnSuggestions>

const conceptId = storableText(MAX_TERM_LENGTH).min(1, "must not be empty")

/** A term whose findings were overruled. */
export const OverruledTerm = z.object({ glossaryId: GlossaryId, conceptId, termId: storableText(MAX_TERM_LENGTH) })
export type OverruledTerm = z.infer<typeof OverruledTerm>

/** The draft in which a term is to be shown and no longer scored. */
export const StopScoringTerm = z.object({ proposalId: ProposalId, conceptId, termId: storableText(MAX_TERM_LENGTH) })
export type StopScoringTerm = z.infer<typeof StopScoringTerm>

/** What a concordance looks for: words with `*` for any letters, or a concept in all forms of its terms. */
export const Concordance = z
  .object({
    glossaryId: GlossaryId,
    words: storableText(200).optional(),
    conceptId: conceptId.optional(),
    kind: z.enum(["prompt", "response", "rewrite"]).optional(),
    projectId: ProjectId.optional(),
    model: storableText(200).optional(),
    judged: z.enum(["preferred", "rejected"]).optional(),
  })
  .refine(({ words, conceptId: of }) => (words === undefined) !== (of === undefined), {
    message: "Either words are looked for, or a concept.",
    path: ["words"],
  })
export type Concordance = z.infer<typeof Concordance>

/** Which concept's use is counted. */
export const ConceptUsage = z.object({ glossaryId: GlossaryId, conceptId })
export type ConceptUsage = z.infer<typeof ConceptUsage>

/** A candidate that goes into a draft, with what it stands for where it is an abbreviation. */
export const AcceptCandidate = z.object({
  glossaryId: GlossaryId,
  term,
  expansion: term.optional(),
  place: TermPlace,
})
export type AcceptCandidate = z.infer<typeof AcceptCandidate>

/** Candidates that are no terms, by the words that were found. */
export const RejectCandidates = z.object({ glossaryId: GlossaryId, terms: z.array(term).min(1).max(500) })
export type RejectCandidates = z.infer<typeof RejectCandidates>

export const OneReferenceDocument = z.object({ documentId: ReferenceDocumentId })
export type OneReferenceDocument = z.infer<typeof OneReferenceDocument>
