import { ProjectId, ResolveFlag } from "@readback/domain"
import { listFlags, resolveFlag } from "@readback/pipeline"
import { z } from "zod"
import { procedure, router } from "../trpc.ts"

const OneProject = z.object({ projectId: ProjectId })

export const queue = router({
  flags: procedure("flag:read")
    .input(OneProject)
    .query(({ ctx, input }) => listFlags(ctx.verbs, input)),
  resolveFlag: procedure("flag:resolve")
    .input(ResolveFlag)
    .mutation(({ ctx, input }) => resolveFlag(ctx.verbs, input)),
})
