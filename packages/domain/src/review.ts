import { z } from "zod"

/** What a reviewer says of a judgment: it is right, or its author is asked to do it again. */
export const ReviewVerdict = z.enum(["accepted", "rework"])
export type ReviewVerdict = z.infer<typeof ReviewVerdict>
