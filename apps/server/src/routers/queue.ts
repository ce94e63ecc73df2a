import {
  ComparisonId,
  ListQueue,
  MarkGold,
  ProjectId,
  Reassign,
  ReleaseHold,
  Reprioritise,
  ResolveFlag,
  SetGroup,
  SetOverlap,
} from "@readback/domain"
import {
  countQueue,
  listFlags,
  listQueue,
  markGold,
  readComparison,
  reassign,
  releaseHold,
  reprioritise,
  resolveFlag,
  setGroup,
  setOverlap,
  unmarkGold,
} from "@readback/pipeline"
import { z } from "zod"
import { procedure, router } from "../trpc.ts"

const OneProject = z.object({ projectId: ProjectId })
const OneComparison = z.object({ projectId: ProjectId, comparisonId: ComparisonId })

export const queue = router({
  list: procedure("queue:read")
    .input(ListQueue)
    .query(({ ctx, input }) => listQueue(ctx.verbs, input)),
  counts: procedure("queue:read")
    .input(OneProject)
    .query(({ ctx, input }) => countQueue(ctx.verbs, input)),
  comparison: procedure("queue:read")
    .input(OneComparison)
    .query(({ ctx, input }) => readComparison(ctx.verbs, input)),
  release: procedure("queue:change")
    .input(ReleaseHold)
    .mutation(({ ctx, input }) => releaseHold(ctx.verbs, input)),
  reassign: procedure("queue:change")
    .input(Reassign)
    .mutation(({ ctx, input }) => reassign(ctx.verbs, input)),
  reprioritise: procedure("queue:change")
    .input(Reprioritise)
    .mutation(({ ctx, input }) => reprioritise(ctx.verbs, input)),
  setGroup: procedure("queue:change")
    .input(SetGroup)
    .mutation(({ ctx, input }) => setGroup(ctx.verbs, input)),
  setOverlap: procedure("queue:change")
    .input(SetOverlap)
    .mutation(({ ctx, input }) => setOverlap(ctx.verbs, input)),
  markGold: procedure("queue:change")
    .input(MarkGold)
    .mutation(({ ctx, input }) => markGold(ctx.verbs, input)),
  unmarkGold: procedure("queue:change")
    .input(OneComparison)
    .mutation(({ ctx, input }) => unmarkGold(ctx.verbs, input)),
  flags: procedure("flag:read")
    .input(OneProject)
    .query(({ ctx, input }) => listFlags(ctx.verbs, input)),
  resolveFlag: procedure("flag:resolve")
    .input(ResolveFlag)
    .mutation(({ ctx, input }) => resolveFlag(ctx.verbs, input)),
})
