import { BenchmarkId, DataReleaseId, DataReleaseRecipe, ProjectId } from "@readback/domain"
import {
  cancelDataRelease,
  countChanges,
  createDataRelease,
  listBenchmarks,
  listDataReleases,
  previewDataRelease,
  readDataRelease,
  removeBenchmark,
} from "@readback/pipeline"
import { z } from "zod"
import { procedure, router } from "../trpc.ts"

const OneProject = z.object({ projectId: ProjectId })
const OneRecipe = OneProject.extend({ recipe: DataReleaseRecipe })
const OneRelease = z.object({ releaseId: DataReleaseId })

export const dataReleases = router({
  list: procedure("export:read")
    .input(OneProject)
    .query(({ ctx, input }) => listDataReleases(ctx.verbs, input)),
  read: procedure("export:read")
    .input(OneRelease)
    .query(({ ctx, input }) => readDataRelease(ctx.verbs, input)),
  preview: procedure("export:read")
    .input(OneRecipe)
    .query(({ ctx, input }) => previewDataRelease(ctx.verbs, input)),
  create: procedure("export:create")
    .input(OneRecipe)
    .mutation(({ ctx, input }) => createDataRelease(ctx.verbs, input)),
  repeat: procedure("export:create")
    .input(OneProject.extend({ repeatOf: DataReleaseId }))
    .mutation(({ ctx, input }) => createDataRelease(ctx.verbs, input)),
  cancel: procedure("export:create")
    .input(OneRelease)
    .mutation(({ ctx, input }) => cancelDataRelease(ctx.verbs, input)),
  changes: procedure("export:read")
    .input(z.object({ from: DataReleaseId, to: DataReleaseId }))
    .query(({ ctx, input }) => countChanges(ctx.verbs, input, ctx.dataDirectory)),
  benchmarks: procedure("export:read")
    .input(OneProject)
    .query(({ ctx, input }) => listBenchmarks(ctx.verbs, input)),
  removeBenchmark: procedure("export:create")
    .input(OneProject.extend({ benchmarkId: BenchmarkId }))
    .mutation(({ ctx, input }) => removeBenchmark(ctx.verbs, input)),
})
