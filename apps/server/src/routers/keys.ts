import { CreateApiKey, RevokeApiKey } from "@readback/domain"
import { createApiKey, listApiKeys, revokeApiKey } from "@readback/pipeline"
import { procedure, router } from "../trpc.ts"

export const keys = router({
  list: procedure("key:own").query(({ ctx }) => listApiKeys(ctx.verbs)),
  create: procedure("key:own")
    .input(CreateApiKey)
    .mutation(({ ctx, input }) => createApiKey(ctx.verbs, ctx.issueKey, input)),
  revoke: procedure("key:own")
    .input(RevokeApiKey)
    .mutation(({ ctx, input }) => revokeApiKey(ctx.verbs, input)),
})
