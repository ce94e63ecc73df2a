import { z } from "zod"

/** How much better the preferred response is: 1 slightly, 2 better, 3 much better. */
export const Strength = z.union([z.literal(1), z.literal(2), z.literal(3)])
export type Strength = z.infer<typeof Strength>

/** Outcome of comparing two responses; names as in the lossless judgment export. */
export const Outcome = z.enum(["prefer", "tie", "both_bad"])
export type Outcome = z.infer<typeof Outcome>

/** A pair verdict: which displayed response is better and by how much, a tie, or both unacceptable. */
export const PairVerdict = z.discriminatedUnion("outcome", [
  z.object({ outcome: z.literal("prefer"), preferredId: z.uuid(), strength: Strength }),
  z.object({ outcome: z.literal("tie") }),
  z.object({ outcome: z.literal("both_bad") }),
])
export type PairVerdict = z.infer<typeof PairVerdict>
