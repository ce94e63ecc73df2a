import { z } from "zod"

/** An identifier of one kind of record: a UUID as text, branded so that ids of two kinds cannot be mixed up. */
const id = <Kind extends string>() =>
  z.uuid("is not a complete id; check the address or the link for a typing error").brand<Kind>()

export const SiteId = id<"SiteId">()
export type SiteId = z.infer<typeof SiteId>
export const ProjectId = id<"ProjectId">()
export type ProjectId = z.infer<typeof ProjectId>
export const GlossaryId = id<"GlossaryId">()
export type GlossaryId = z.infer<typeof GlossaryId>
export const ReleaseId = id<"ReleaseId">()
export type ReleaseId = z.infer<typeof ReleaseId>
export const ProposalId = id<"ProposalId">()
export type ProposalId = z.infer<typeof ProposalId>
export const SuggestionId = id<"SuggestionId">()
export type SuggestionId = z.infer<typeof SuggestionId>
export const DismissalId = id<"DismissalId">()
export type DismissalId = z.infer<typeof DismissalId>
export const ReferenceDocumentId = id<"ReferenceDocumentId">()
export type ReferenceDocumentId = z.infer<typeof ReferenceDocumentId>
export const PromptId = id<"PromptId">()
export type PromptId = z.infer<typeof PromptId>
export const ResponseId = id<"ResponseId">()
export type ResponseId = z.infer<typeof ResponseId>
export const ComparisonId = id<"ComparisonId">()
export type ComparisonId = z.infer<typeof ComparisonId>
export const AssignmentId = id<"AssignmentId">()
export type AssignmentId = z.infer<typeof AssignmentId>
export const JudgmentId = id<"JudgmentId">()
export type JudgmentId = z.infer<typeof JudgmentId>
export const FlagId = id<"FlagId">()
export type FlagId = z.infer<typeof FlagId>
export const ImageId = id<"ImageId">()
export type ImageId = z.infer<typeof ImageId>
export const ImportId = id<"ImportId">()
export type ImportId = z.infer<typeof ImportId>
export const EndpointId = id<"EndpointId">()
export type EndpointId = z.infer<typeof EndpointId>
export const GenerationRunId = id<"GenerationRunId">()
export type GenerationRunId = z.infer<typeof GenerationRunId>

/** An API key's id; the authentication library makes it. */
export const ApiKeyId = z.string().min(1).max(64).brand<"ApiKeyId">()
export type ApiKeyId = z.infer<typeof ApiKeyId>

/** A person's id. The authentication library makes it, so its form is that library's, not a UUID. */
export const UserId = z.string().min(1).max(64).brand<"UserId">()
export type UserId = z.infer<typeof UserId>
