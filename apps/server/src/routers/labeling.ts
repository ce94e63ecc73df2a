import {
  AssignmentId,
  FlagTask,
  JudgmentId,
  ProjectId,
  ReviseJudgment,
  SaveDraft,
  SubmitJudgment,
} from "@readback/domain"
import {
  claimNext,
  flagTask,
  heartbeat,
  listWithdrawn,
  readHistory,
  readOwnFigures,
  readOwnJudgment,
  readPractice,
  readProgress,
  readRework,
  releaseTask,
  reviseJudgment,
  saveDraft,
  submitJudgment,
  undoJudgment,
} from "@readback/pipeline"
import { z } from "zod"
import { procedure, router } from "../trpc.ts"

const HeldTask = z.object({ assignmentId: AssignmentId, token: z.int().min(1) })

const instant = z.iso.datetime().transform((text) => new Date(text))

export const labeling = router({
  claimNext: procedure("task:claim")
    .input(z.object({ projectId: ProjectId, holding: z.array(AssignmentId).max(10) }))
    .mutation(({ ctx, input }) => claimNext(ctx.verbs, input)),
  withdrawn: procedure("task:hold")
    .input(z.object({ projectId: ProjectId, holding: z.array(AssignmentId).max(10) }))
    .query(({ ctx, input }) => listWithdrawn(ctx.verbs, input)),
  heartbeat: procedure("task:hold")
    .input(HeldTask)
    .mutation(({ ctx, input }) => heartbeat(ctx.verbs, input)),
  release: procedure("task:hold")
    .input(HeldTask)
    .mutation(({ ctx, input }) => releaseTask(ctx.verbs, input)),
  flag: procedure("flag:create")
    .input(FlagTask)
    .mutation(({ ctx, input }) => flagTask(ctx.verbs, input)),
  saveDraft: procedure("task:hold")
    .input(SaveDraft)
    .mutation(({ ctx, input }) => saveDraft(ctx.verbs, input)),
  submit: procedure("judgment:submit")
    .input(SubmitJudgment)
    .mutation(({ ctx, input }) => submitJudgment(ctx.verbs, input)),
  undo: procedure("judgment:submit")
    .input(z.object({ judgmentId: JudgmentId }))
    .mutation(({ ctx, input }) => undoJudgment(ctx.verbs, input)),
  revise: procedure("judgment:submit")
    .input(ReviseJudgment)
    .mutation(({ ctx, input }) => reviseJudgment(ctx.verbs, input)),
  history: procedure("judgment:read-own")
    .input(
      z.object({
        projectId: ProjectId,
        search: z.string().max(200).optional(),
        after: z.object({ createdAt: instant, id: JudgmentId }).optional(),
        limit: z.int().min(1).max(100).default(50),
      }),
    )
    .query(({ ctx, input }) => readHistory(ctx.verbs, input)),
  judgment: procedure("judgment:read-own")
    .input(z.object({ judgmentId: JudgmentId }))
    .query(({ ctx, input }) => readOwnJudgment(ctx.verbs, input)),
  rework: procedure("judgment:read-own")
    .input(z.object({ projectId: ProjectId }))
    .query(({ ctx, input }) => readRework(ctx.verbs, input)),
  figures: procedure("judgment:read-own")
    .input(z.object({ projectId: ProjectId, days: z.array(instant).min(1).max(60) }))
    .query(({ ctx, input }) => readOwnFigures(ctx.verbs, input)),
  practice: procedure("judgment:read-own")
    .input(z.object({ projectId: ProjectId }))
    .query(({ ctx, input }) => readPractice(ctx.verbs, input)),
  progress: procedure("judgment:read-own")
    .input(z.object({ projectId: ProjectId, since: instant }))
    .query(({ ctx, input }) => readProgress(ctx.verbs, input)),
})
