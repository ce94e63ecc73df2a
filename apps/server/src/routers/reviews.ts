import { JudgmentId, ReviewJudgment } from "@readback/domain"
import { readJudgmentForReview, reviewJudgment } from "@readback/pipeline"
import { z } from "zod"
import { procedure, router } from "../trpc.ts"

export const reviews = router({
  judgment: procedure("judgment:review")
    .input(z.object({ judgmentId: JudgmentId }))
    .query(({ ctx, input }) => readJudgmentForReview(ctx.verbs, input)),
  review: procedure("judgment:review")
    .input(ReviewJudgment)
    .mutation(({ ctx, input }) => reviewJudgment(ctx.verbs, input)),
})
