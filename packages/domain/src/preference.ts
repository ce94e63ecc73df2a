import { z } from "zod"
import { MAX_RESPONSES } from "./prompt-set.ts"

/** How much better the preferred response is: 1 slightly, 2 better, 3 much better. */
export const Strength = z.union([z.literal(1), z.literal(2), z.literal(3)])
export type Strength = z.infer<typeof Strength>

/**
 * Outcome of comparing responses. Two of them: one is preferred, or they are equal (`tie`), or both can be sent
 * (`both_good`). Three or more: a `ranking`. Any number: none can be sent (`both_bad`). Names as in the lossless
 * judgment export.
 */
export const Outcome = z.enum(["prefer", "tie", "both_good", "both_bad", "ranking"])
export type Outcome = z.infer<typeof Outcome>

/** A full order with ties: groups of response ids, the best first; those of one group are equally good. */
export const Ranking = z.array(z.array(z.uuid()).min(1)).min(1).max(MAX_RESPONSES)
export type Ranking = z.infer<typeof Ranking>

/** What somebody decided on the responses of a comparison. */
export const Verdict = z.discriminatedUnion("outcome", [
  z.object({ outcome: z.literal("prefer"), preferredId: z.uuid(), strength: Strength }),
  z.object({ outcome: z.literal("tie") }),
  z.object({ outcome: z.literal("both_good") }),
  z.object({ outcome: z.literal("both_bad") }),
  z.object({ outcome: z.literal("ranking"), ranking: Ranking }),
])
export type Verdict = z.infer<typeof Verdict>
