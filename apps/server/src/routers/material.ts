import { ImportId, ProjectId } from "@readback/domain"
import { listExports, listImports, previewExport, readImport } from "@readback/pipeline"
import { z } from "zod"
import { procedure, router } from "../trpc.ts"

const OneProject = z.object({ projectId: ProjectId })

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
  previewExport: procedure("export:read")
    .input(OneProject)
    .query(({ ctx, input }) => previewExport(ctx.verbs, input)),
})
