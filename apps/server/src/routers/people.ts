import { CreateUser, UpdateUser } from "@readback/domain"
import { createUser, listAudit, listUsers, updateUser } from "@readback/pipeline"
import { procedure, router } from "../trpc.ts"

export const people = router({
  list: procedure("user:list").query(({ ctx }) => listUsers(ctx.verbs)),
  create: procedure("user:create")
    .input(CreateUser)
    .mutation(({ ctx, input }) => createUser(ctx.verbs, input)),
  update: procedure("user:update")
    .input(UpdateUser)
    .mutation(({ ctx, input }) => updateUser(ctx.verbs, input)),
  audit: procedure("audit:read").query(({ ctx }) => listAudit(ctx.verbs)),
})
