import { GlossaryId, ReleaseId } from "@readback/domain"
import { compareReleases, listGlossaries, listReleases, readRelease } from "@readback/pipeline"
import { z } from "zod"
import { procedure, router } from "../trpc.ts"

export const glossaries = router({
  list: procedure("glossary:list").query(({ ctx }) => listGlossaries(ctx.verbs)),
  releases: procedure("glossary:read")
    .input(z.object({ glossaryId: GlossaryId }))
    .query(({ ctx, input }) => listReleases(ctx.verbs, input)),
  release: procedure("glossary:read")
    .input(z.object({ releaseId: ReleaseId }))
    .query(({ ctx, input }) => readRelease(ctx.verbs, input)),
  compare: procedure("glossary:read")
    .input(z.object({ from: ReleaseId, to: ReleaseId }))
    .query(({ ctx, input }) => compareReleases(ctx.verbs, input)),
})
