import { CreateFirstAdmin, Failure, WorkingStyle } from "@readback/domain"
import { createFirstAdmin, readAccount, readInstallation, readWorkingStyle, saveWorkingStyle } from "@readback/pipeline"
import { procedure, router } from "../trpc.ts"
import { isSameToken } from "../same-token.ts"

export const account = router({
  installation: procedure("public").query(({ ctx }) => ({ ...readInstallation(ctx.verbs), demo: ctx.demo ?? null })),
  read: procedure("account:read").query(({ ctx }) => readAccount(ctx.verbs)),
  workingStyle: procedure("account:read").query(({ ctx }) => readWorkingStyle(ctx.verbs)),
  saveWorkingStyle: procedure("account:read")
    .input(WorkingStyle)
    .mutation(({ ctx, input }) => saveWorkingStyle(ctx.verbs, input)),
  createFirstAdmin: procedure("public")
    .input(CreateFirstAdmin)
    .mutation(({ ctx, input }) => {
      const { token, ...person } = input
      if (ctx.setupToken === undefined || !isSameToken(token, ctx.setupToken)) {
        throw new Failure(
          "not_found",
          "This set-up link is not valid any more. Use the newest link on the server's console.",
        )
      }
      return createFirstAdmin(ctx.verbs, person)
    }),
})
