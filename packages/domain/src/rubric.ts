import { z } from "zod"
import { nameText, storableText } from "./text.ts"

/** Most axes of a rubric. */
export const MAX_AXES = 12

/** A point of a response axis, from 1 (worst) to 5 (best). */
export const RatingPoint = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)])
export type RatingPoint = z.infer<typeof RatingPoint>

/** A point of a pair axis: -3 the response shown on the left is much better, 3 the one on the right. */
export const CriterionPoint = z.union([
  z.literal(-3),
  z.literal(-2),
  z.literal(-1),
  z.literal(0),
  z.literal(1),
  z.literal(2),
  z.literal(3),
])
export type CriterionPoint = z.infer<typeof CriterionPoint>

/** The short name by which judgments refer to an axis; it never changes, the shown name may. */
export const AxisId = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, "must be lower-case letters, digits and hyphens")

/** One quality that is rated: of each response on its own, or of two responses against each other. */
export const RubricAxis = z.object({
  id: AxisId,
  name: nameText,
  description: storableText(1_000).default(""),
  scope: z.enum(["response", "pair"]),
  isRequired: z.boolean().default(true),
  /** What the points mean, by their number as text: "1" to "5" of a response, "-3" to "3" of a pair. */
  anchors: z.record(z.string().regex(/^(?:[1-5]|-[1-3]|0)$/), storableText(400)).default({}),
})
export type RubricAxis = z.infer<typeof RubricAxis>

/** The axes of a project, in the order in which they are shown. */
export const Rubric = z
  .array(RubricAxis)
  .max(MAX_AXES)
  .refine((axes) => new Set(axes.map(({ id }) => id)).size === axes.length, "must not name two axes with the same id")
export type Rubric = z.infer<typeof Rubric>
