import {
  AssignmentId,
  DecideSuggestion,
  DismissalId,
  DismissFinding,
  ListSuggestions,
  OwnSuggestions,
  SuggestTerm,
} from "@readback/domain"
import {
  decideSuggestion,
  dismissFinding,
  listDismissals,
  listOwnSuggestions,
  listSuggestions,
  markSuggestionsSeen,
  restoreFinding,
  suggestTerm,
} from "@readback/pipeline"
import { z } from "zod"
import { procedure, router } from "../trpc.ts"

export const evidence = router({
  suggest: procedure("suggestion:create")
    .input(SuggestTerm)
    .mutation(({ ctx, input }) => suggestTerm(ctx.verbs, input)),
  ownSuggestions: procedure("suggestion:create")
    .input(OwnSuggestions)
    .query(({ ctx, input }) => listOwnSuggestions(ctx.verbs, input)),
  markSeen: procedure("suggestion:create")
    .input(OwnSuggestions)
    .mutation(({ ctx, input }) => markSuggestionsSeen(ctx.verbs, input)),
  suggestions: procedure("glossary:edit")
    .input(ListSuggestions)
    .query(({ ctx, input }) => listSuggestions(ctx.verbs, input)),
  decide: procedure("glossary:edit")
    .input(DecideSuggestion)
    .mutation(({ ctx, input }) => decideSuggestion(ctx.verbs, input)),
  dismiss: procedure("finding:dismiss")
    .input(DismissFinding)
    .mutation(({ ctx, input }) => dismissFinding(ctx.verbs, input)),
  restore: procedure("finding:dismiss")
    .input(z.object({ dismissalId: DismissalId }))
    .mutation(({ ctx, input }) => restoreFinding(ctx.verbs, input)),
  dismissals: procedure("finding:dismiss")
    .input(z.object({ assignmentId: AssignmentId }))
    .query(({ ctx, input }) => listDismissals(ctx.verbs, input)),
})
