import { ReleaseId } from "@readback/domain"
import { listGlossaries, readRelease } from "@readback/pipeline"
import { z } from "zod"
import { procedure, router } from "../trpc.ts"

export const glossaries = router({
  list: procedure("glossary:list").query(({ ctx }) => listGlossaries(ctx.verbs)),
  release: procedure("glossary:read")
    .input(z.object({ releaseId: ReleaseId }))
    .query(({ ctx, input }) => readRelease(ctx.verbs, input)),
})
