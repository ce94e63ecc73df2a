import { ColumnMeanings, ImportId, ImportOptions, ProjectId } from "@readback/domain"
import {
  cancelImport,
  listExports,
  listExportTargets,
  listImports,
  previewExport,
  previewImport,
  readImport,
  resumeImport,
  startImport,
} from "@readback/pipeline"
import { z } from "zod"
import { procedure, router } from "../trpc.ts"

const OneProject = z.object({ projectId: ProjectId })
const OneImport = OneProject.extend({ importId: ImportId })
const OneExport = OneProject.extend({
  target: z.string().max(100).default("trl_preference"),
  options: z.record(z.string().max(100), z.string().max(100)).default({}),
})

export const material = router({
  imports: procedure("import:read")
    .input(OneProject)
    .query(({ ctx, input }) => listImports(ctx.verbs, input)),
  import: procedure("import:read")
    .input(OneImport)
    .query(({ ctx, input }) => readImport(ctx.verbs, input)),
  previewImport: procedure("import:create")
    .input(OneImport.extend({ columns: ColumnMeanings.optional() }))
    .query(({ ctx, input }) => previewImport(ctx.verbs, input, ctx.imports.fileOf)),
  startImport: procedure("import:create")
    .input(OneImport.extend(ImportOptions.shape))
    .mutation(async ({ ctx, input }) => {
      await startImport(ctx.verbs, input)
      const { fileName } = await readImport(ctx.verbs, input)
      ctx.imports.runLater(ctx.verbs, input.importId, fileName)
    }),
  cancelImport: procedure("import:create")
    .input(OneImport)
    .mutation(({ ctx, input }) => cancelImport(ctx.verbs, input)),
  resumeImport: procedure("import:create")
    .input(OneImport)
    .mutation(async ({ ctx, input }) => {
      await resumeImport(ctx.verbs, input)
      const { fileName } = await readImport(ctx.verbs, input)
      ctx.imports.runLater(ctx.verbs, input.importId, fileName)
    }),
  exports: procedure("export:read")
    .input(OneProject)
    .query(({ ctx, input }) => listExports(ctx.verbs, input)),
  exportTargets: procedure("export:read")
    .input(OneProject)
    .query(({ ctx, input }) => listExportTargets(ctx.verbs, input)),
  previewExport: procedure("export:read")
    .input(OneExport)
    .query(({ ctx, input }) => previewExport(ctx.verbs, input)),
})
