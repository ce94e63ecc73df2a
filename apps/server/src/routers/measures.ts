import { ProjectId } from "@readback/domain"
import { readAdherence, readAgreement, readEffects, readLabelers, readLeaderboard } from "@readback/pipeline"
import { z } from "zod"
import { procedure, router } from "../trpc.ts"

const OneProject = z.object({ projectId: ProjectId })

export const measures = router({
  agreement: procedure("measure:read")
    .input(OneProject)
    .query(({ ctx, input }) => readAgreement(ctx.verbs, input)),
  leaderboard: procedure("measure:read")
    .input(OneProject)
    .query(({ ctx, input }) => readLeaderboard(ctx.verbs, input)),
  resampledLeaderboard: procedure("measure:read")
    .input(OneProject)
    .query(({ ctx, input }) => ctx.boards.read(ctx.verbs, input)),
  adherence: procedure("measure:read")
    .input(OneProject)
    .query(({ ctx, input }) => readAdherence(ctx.verbs, input)),
  effects: procedure("measure:read")
    .input(OneProject)
    .query(({ ctx, input }) => readEffects(ctx.verbs, input)),
  labelers: procedure("measure:labelers")
    .input(OneProject)
    .query(({ ctx, input }) => readLabelers(ctx.verbs, input)),
})
