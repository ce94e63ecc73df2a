import { type GenerationPlan, PrelabelPlan, ResponsePlan } from "@readback/domain"
import type { GenerationRunRow } from "@readback/store"
import { z } from "zod"

const settled = {
  /** The release whose terms go into the prompts, as it was when the run was made. */
  glossary: z
    .object({ releaseId: z.string(), hash: z.string(), profile: z.string(), classification: z.string() })
    .nullable(),
  /** What was not sent, by reason. */
  leftOut: z.record(z.string(), z.number()),
}

/** A run's plan with what was settled when it was made; it never changes. */
const StoredPlan = z.discriminatedUnion("kind", [ResponsePlan.extend(settled), PrelabelPlan.extend(settled)])
export type StoredPlan = z.infer<typeof StoredPlan>

/** The plan of a run. */
export const planOf = (run: Pick<GenerationRunRow, "plan">): StoredPlan => StoredPlan.parse(run.plan)

/** How many calls each prompt, or comparison, has for each of the run's models. */
export const callsPerModel = (plan: GenerationPlan): number =>
  plan.kind === "prelabels" ? 2 : plan.samples * plan.systemPrompts.length
