import { z } from "zod"
import { EndpointId, ImportId, ProjectId } from "./ids.ts"
import { labelText, nameText, storableText } from "./text.ts"

/** Most calls of one run. */
export const MAX_CALLS = 100_000

/** How a model is sampled; what is absent is left to the endpoint. */
export const Sampling = z.object({
  temperature: z.number().min(0).max(2).optional(),
  topP: z.number().gt(0).max(1).optional(),
  maxTokens: z.int().min(1).max(131_072).optional(),
  /** The seed of the first sample; each further sample has the next number. */
  seed: z.int().min(0).max(2_147_483_647).optional(),
})
export type Sampling = z.infer<typeof Sampling>

/** A model of an endpoint. */
export const ModelChoice = z.object({ endpointId: EndpointId, model: labelText })
export type ModelChoice = z.infer<typeof ModelChoice>

/** Which prompts of the project are sent. */
export const PromptChoice = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("all") }),
  z.object({ kind: z.literal("fewer-responses"), than: z.int().min(1).max(32) }),
  z.object({ kind: z.literal("import"), importId: ImportId }),
])
export type PromptChoice = z.infer<typeof PromptChoice>

/**
 * How the responses of a prompt become comparisons: as the project pairs imports, only different models, only samples of
 * one model, or one pair by adherence: the best against the worst, or the two that are closest.
 */
export const PairingStrategy = z.enum(["project", "across-models", "across-samples", "best-worst", "closest"])
export type PairingStrategy = z.infer<typeof PairingStrategy>

/** The strategy, whether lengths shall be alike, and the seed by which equal pairs are chosen. */
export const GenerationPairing = z.object({
  strategy: PairingStrategy.default("project"),
  /** The most by which the longer of two responses may exceed the shorter one, as a ratio of words; null is any. */
  lengthRatio: z.number().min(1).max(10).nullable().default(null),
  seed: z.int().min(0).max(2_147_483_647).default(1),
})
export type GenerationPairing = z.infer<typeof GenerationPairing>

/** What a run may spend before it pauses; null is no limit. */
export const Budget = z.object({
  requests: z.int().min(1).max(10_000_000).nullable().default(null),
  completionTokens: z.int().min(1).max(10_000_000_000).nullable().default(null),
})
export type Budget = z.infer<typeof Budget>

/** A run that answers prompts. */
export const ResponsePlan = z.object({
  kind: z.literal("responses"),
  prompts: PromptChoice.default({ kind: "all" }),
  models: z.array(ModelChoice).min(1, "needs at least one model").max(20),
  samples: z.int().min(1).max(32).default(1),
  sampling: Sampling.prefault({}),
  /** Each prompt is sent once with each of them; an empty one adds nothing to the prompt. */
  systemPrompts: z.array(storableText(20_000)).min(1).max(10).default([""]),
  usesGlossary: z.boolean().default(false),
  pairing: GenerationPairing.prefault({}),
  budget: Budget.prefault({}),
})
export type ResponsePlan = z.infer<typeof ResponsePlan>

/** A run in which a model compares two responses, once in each order. */
export const PrelabelPlan = z.object({
  kind: z.literal("prelabels"),
  models: z.array(ModelChoice).length(1),
  /** Whether only comparisons that people have judged are asked about, to measure the model against them. */
  onlyJudged: z.boolean().default(false),
  sampling: Sampling.prefault({ temperature: 0 }),
  budget: Budget.prefault({}),
})
export type PrelabelPlan = z.infer<typeof PrelabelPlan>

export const GenerationPlan = z.discriminatedUnion("kind", [ResponsePlan, PrelabelPlan])
export type GenerationPlan = z.infer<typeof GenerationPlan>

export const PreviewGeneration = z.object({ projectId: ProjectId, plan: GenerationPlan })
export type PreviewGeneration = z.infer<typeof PreviewGeneration>

export const StartGeneration = PreviewGeneration.extend({ name: nameText })
export type StartGeneration = z.infer<typeof StartGeneration>
