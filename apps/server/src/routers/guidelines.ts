import { GuidelineVersion, ProjectId, PublishGuidelines } from "@readback/domain"
import {
  acknowledgeGuidelines,
  listGuidelineVersions,
  publishGuidelines,
  readGuidelines,
  readGuidelineVersion,
} from "@readback/pipeline"
import { z } from "zod"
import { procedure, router } from "../trpc.ts"

const OneProject = z.object({ projectId: ProjectId })
const OneVersion = OneProject.extend({ version: GuidelineVersion })

export const guidelines = router({
  read: procedure("guideline:read")
    .input(OneProject)
    .query(({ ctx, input }) => readGuidelines(ctx.verbs, input)),
  versions: procedure("guideline:read")
    .input(OneProject)
    .query(({ ctx, input }) => listGuidelineVersions(ctx.verbs, input)),
  version: procedure("guideline:read")
    .input(OneVersion)
    .query(({ ctx, input }) => readGuidelineVersion(ctx.verbs, input)),
  publish: procedure("guideline:publish")
    .input(PublishGuidelines)
    .mutation(({ ctx, input }) => publishGuidelines(ctx.verbs, input)),
  acknowledge: procedure("guideline:acknowledge")
    .input(OneVersion)
    .mutation(({ ctx, input }) => acknowledgeGuidelines(ctx.verbs, input)),
})
