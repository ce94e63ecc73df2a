import {
  Budget,
  ChangeEndpoint,
  CreateEndpoint,
  EndpointId,
  GenerationRunId,
  labelText,
  PreviewGeneration,
  ProjectId,
  StartGeneration,
} from "@readback/domain"
import {
  cancelGeneration,
  changeEndpoint,
  createEndpoint,
  listEndpointModels,
  listEndpoints,
  listGenerationRuns,
  listUsableEndpoints,
  pauseGeneration,
  previewGeneration,
  readGenerationRun,
  removeEndpoint,
  resumeGeneration,
  startGeneration,
  testEndpoint,
} from "@readback/pipeline"
import { z } from "zod"
import { procedure, router } from "../trpc.ts"

const OneEndpoint = z.object({ endpointId: EndpointId })
const OneRun = z.object({ projectId: ProjectId, runId: GenerationRunId })

export const generation = router({
  endpoints: procedure("endpoint:read").query(({ ctx }) => listEndpoints(ctx.verbs)),
  usableEndpoints: procedure("generation:create")
    .input(z.object({ projectId: ProjectId }))
    .query(({ ctx, input }) => listUsableEndpoints(ctx.verbs, input)),
  endpointModels: procedure("endpoint:read")
    .input(OneEndpoint)
    .query(({ ctx, input }) => listEndpointModels(ctx.verbs, ctx.generation, input)),
  createEndpoint: procedure("endpoint:change")
    .input(CreateEndpoint)
    .mutation(({ ctx, input }) => createEndpoint(ctx.verbs, ctx.generation, input)),
  changeEndpoint: procedure("endpoint:change")
    .input(ChangeEndpoint)
    .mutation(({ ctx, input }) => changeEndpoint(ctx.verbs, ctx.generation, input)),
  removeEndpoint: procedure("endpoint:change")
    .input(OneEndpoint)
    .mutation(({ ctx, input }) => removeEndpoint(ctx.verbs, input)),
  testEndpoint: procedure("endpoint:change")
    .input(OneEndpoint.extend({ model: labelText.optional() }))
    .mutation(({ ctx, input }) => testEndpoint(ctx.verbs, ctx.generation, input)),
  preview: procedure("generation:create")
    .input(PreviewGeneration)
    .query(({ ctx, input }) => previewGeneration(ctx.verbs, input)),
  start: procedure("generation:create")
    .input(StartGeneration)
    .mutation(({ ctx, input }) => startGeneration(ctx.verbs, input)),
  runs: procedure("generation:read")
    .input(z.object({ projectId: ProjectId }))
    .query(({ ctx, input }) => listGenerationRuns(ctx.verbs, input)),
  run: procedure("generation:read")
    .input(OneRun)
    .query(({ ctx, input }) => readGenerationRun(ctx.verbs, input)),
  pause: procedure("generation:create")
    .input(OneRun)
    .mutation(({ ctx, input }) => pauseGeneration(ctx.verbs, input)),
  resume: procedure("generation:create")
    .input(OneRun.extend({ budget: Budget.optional(), retriesFailed: z.boolean().default(false) }))
    .mutation(({ ctx, input }) => resumeGeneration(ctx.verbs, input)),
  cancel: procedure("generation:create")
    .input(OneRun)
    .mutation(({ ctx, input }) => cancelGeneration(ctx.verbs, input)),
})
