import { ImportId, ProjectId } from "@readback/domain"
import { listExports, listExportTargets, listImports, previewExport, readImport } from "@readback/pipeline"
import { z } from "zod"
import { procedure, router } from "../trpc.ts"

const OneProject = z.object({ projectId: ProjectId })
const OneExport = OneProject.extend({
  target: z.string().max(100).default("trl_preference"),
  options: z.record(z.string().max(100), z.string().max(100)).default({}),
})

export const material = router({
  imports: procedure("import:read")
    .input(OneProject)
    .query(({ ctx, input }) => listImports(ctx.verbs, input)),
  import: procedure("import:read")
    .input(z.object({ projectId: ProjectId, importId: ImportId }))
    .query(({ ctx, input }) => readImport(ctx.verbs, input)),
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
