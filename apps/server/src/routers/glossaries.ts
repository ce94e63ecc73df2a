import { CreateGlossary, GlossaryId, PublishRelease, ReleaseId } from "@readback/domain"
import {
  compareReleases,
  createGlossary,
  draftNotes,
  listGlossaries,
  listReleases,
  publishRelease,
  readConceptHistory,
  readHead,
  readRelease,
} from "@readback/pipeline"
import { z } from "zod"
import { procedure, router } from "../trpc.ts"

const OneGlossary = z.object({ glossaryId: GlossaryId })

export const glossaries = router({
  list: procedure("glossary:list").query(({ ctx }) => listGlossaries(ctx.verbs)),
  create: procedure("glossary:edit")
    .input(CreateGlossary)
    .mutation(({ ctx, input }) => createGlossary(ctx.verbs, input)),
  head: procedure("glossary:read")
    .input(OneGlossary)
    .query(({ ctx, input }) => readHead(ctx.verbs, input)),
  history: procedure("glossary:read")
    .input(OneGlossary.extend({ conceptId: z.string() }))
    .query(({ ctx, input }) => readConceptHistory(ctx.verbs, input)),
  draftNotes: procedure("glossary:read")
    .input(OneGlossary)
    .query(({ ctx, input }) => draftNotes(ctx.verbs, input)),
  publish: procedure("glossary:approve")
    .input(PublishRelease)
    .mutation(({ ctx, input }) => publishRelease(ctx.verbs, input)),
  releases: procedure("glossary:read")
    .input(OneGlossary)
    .query(({ ctx, input }) => listReleases(ctx.verbs, input)),
  release: procedure("glossary:read")
    .input(z.object({ releaseId: ReleaseId }))
    .query(({ ctx, input }) => readRelease(ctx.verbs, input)),
  compare: procedure("glossary:read")
    .input(z.object({ from: ReleaseId, to: ReleaseId }))
    .query(({ ctx, input }) => compareReleases(ctx.verbs, input)),
})
