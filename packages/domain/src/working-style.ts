import { z } from "zod"

const Key = z.string().min(1).max(40)

/** How a person likes to work; what is absent is as the program has it. */
export const WorkingStyle = z.object({
  /** Key of an action, by the action's name, such as `{ "rewrite": "w" }`. */
  keys: z.record(z.string().max(60), Key).optional(),
  /** Settings of the reading area; each screen reads the names that it knows. */
  reading: z.record(z.string().max(60), z.union([z.string().max(60), z.boolean(), z.number()])).optional(),
})
export type WorkingStyle = z.infer<typeof WorkingStyle>
