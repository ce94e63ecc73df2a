import {
  AcceptCandidate,
  AssignmentId,
  Concordance,
  ConceptUsage,
  DecideSuggestion,
  DismissalId,
  DismissFinding,
  GlossaryId,
  ListSuggestions,
  OneReferenceDocument,
  OverruledTerm,
  OwnSuggestions,
  RejectCandidates,
  StopScoringTerm,
  SuggestTerm,
} from "@readback/domain"
import {
  acceptCandidate,
  countSuggestions,
  decideSuggestion,
  dismissFinding,
  listCandidates,
  listDismissals,
  listOverruledPlaces,
  listOwnSuggestions,
  listReferenceDocuments,
  listSuggestions,
  markSuggestionsSeen,
  readConcordance,
  readEvidenceScope,
  readOverruled,
  readTopConcepts,
  readUsage,
  rejectCandidates,
  removeReferenceDocument,
  restoreCandidates,
  restoreFinding,
  stopScoringTerm,
  suggestTerm,
} from "@readback/pipeline"
import { z } from "zod"
import { procedure, router } from "../trpc.ts"

const OneGlossary = z.object({ glossaryId: GlossaryId })

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
  scope: procedure("evidence:read")
    .input(OneGlossary)
    .query(({ ctx, input }) => readEvidenceScope(ctx.verbs, input)),
  counts: procedure("evidence:read").query(({ ctx }) => countSuggestions(ctx.verbs)),
  overruled: procedure("evidence:read")
    .input(OneGlossary)
    .query(({ ctx, input }) => readOverruled(ctx.verbs, input)),
  overruledPlaces: procedure("evidence:read")
    .input(OverruledTerm)
    .query(({ ctx, input }) => listOverruledPlaces(ctx.verbs, input)),
  stopScoring: procedure("glossary:edit")
    .input(StopScoringTerm)
    .mutation(({ ctx, input }) => stopScoringTerm(ctx.verbs, input)),
  concordance: procedure("evidence:read")
    .input(Concordance)
    .query(({ ctx, input }) => readConcordance(ctx.verbs, input)),
  candidates: procedure("evidence:read")
    .input(OneGlossary)
    .query(({ ctx, input }) => listCandidates(ctx.verbs, input)),
  acceptCandidate: procedure("glossary:edit")
    .input(AcceptCandidate)
    .mutation(({ ctx, input }) => acceptCandidate(ctx.verbs, input)),
  rejectCandidates: procedure("glossary:edit")
    .input(RejectCandidates)
    .mutation(({ ctx, input }) => rejectCandidates(ctx.verbs, input)),
  restoreCandidates: procedure("glossary:edit")
    .input(RejectCandidates)
    .mutation(({ ctx, input }) => restoreCandidates(ctx.verbs, input)),
  documents: procedure("evidence:read")
    .input(OneGlossary)
    .query(({ ctx, input }) => listReferenceDocuments(ctx.verbs, input)),
  removeDocument: procedure("glossary:edit")
    .input(OneReferenceDocument)
    .mutation(({ ctx, input }) => removeReferenceDocument(ctx.verbs, input)),
  usage: procedure("evidence:read")
    .input(ConceptUsage)
    .query(({ ctx, input }) => readUsage(ctx.verbs, input)),
  topConcepts: procedure("evidence:read")
    .input(OneGlossary)
    .query(({ ctx, input }) => readTopConcepts(ctx.verbs, input)),
})
