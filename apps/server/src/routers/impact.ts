import { GlossaryId, ProjectId, ProposalId } from "@readback/domain"
import { authorize } from "@readback/pipeline"
import { z } from "zod"
import { procedure, router } from "../trpc.ts"

const OneImpact = z.object({ impactId: z.uuid() })

export const impact = router({
  start: procedure("glossary:preview")
    .input(z.object({ glossaryId: GlossaryId, proposalId: ProposalId.optional(), projectId: ProjectId.optional() }))
    .mutation(({ ctx, input }) => ctx.impacts.start(ctx.verbs, input)),
  read: procedure("glossary:preview")
    .input(OneImpact)
    .query(({ ctx, input }) => {
      authorize(ctx.verbs, "glossary:preview")
      return ctx.impacts.read(ctx.verbs, input.impactId)
    }),
  cancel: procedure("glossary:preview")
    .input(OneImpact)
    .mutation(({ ctx, input }) => {
      authorize(ctx.verbs, "glossary:preview")
      ctx.impacts.cancel(ctx.verbs, input.impactId)
    }),
})
