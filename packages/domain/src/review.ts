import { z } from "zod"
import { JudgmentId } from "./ids.ts"
import { storableText } from "./text.ts"

/** What a reviewer says of a judgment: it is right, or its author is asked to do it again. */
export const ReviewVerdict = z.enum(["accepted", "rework"])
export type ReviewVerdict = z.infer<typeof ReviewVerdict>

/** A reviewer's word on a judgment; whoever asks for rework says why. */
export const ReviewJudgment = z
  .object({ judgmentId: JudgmentId, verdict: ReviewVerdict, comment: storableText(2_000).default("") })
  .refine(({ verdict, comment }) => verdict === "accepted" || comment.trim() !== "", {
    path: ["comment"],
    message: "must say what is to be done again",
  })
export type ReviewJudgment = z.input<typeof ReviewJudgment>
