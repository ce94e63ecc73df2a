import {
  CommentProposal,
  CreateProposal,
  DescribeProposal,
  DropChanges,
  EditConcepts,
  GlossaryId,
  ListChanges,
  MoveProposal,
  OneChange,
  ProposalId,
  RollbackRelease,
  SaveConcept,
} from "@readback/domain"
import {
  checkProposal,
  commentProposal,
  createProposal,
  describeProposal,
  dropChanges,
  editConcepts,
  listChanges,
  listProposals,
  moveProposal,
  readChange,
  readProposal,
  rollbackRelease,
  saveConcept,
} from "@readback/pipeline"
import { z } from "zod"
import { procedure, router } from "../trpc.ts"

const OneProposal = z.object({ proposalId: ProposalId })

export const proposals = router({
  list: procedure("glossary:read")
    .input(z.object({ glossaryId: GlossaryId }))
    .query(({ ctx, input }) => listProposals(ctx.verbs, input)),
  read: procedure("glossary:read")
    .input(OneProposal)
    .query(({ ctx, input }) => readProposal(ctx.verbs, input)),
  changes: procedure("glossary:read")
    .input(ListChanges)
    .query(({ ctx, input }) => listChanges(ctx.verbs, input)),
  change: procedure("glossary:read")
    .input(OneChange)
    .query(({ ctx, input }) => readChange(ctx.verbs, input)),
  check: procedure("glossary:read")
    .input(OneProposal)
    .query(({ ctx, input }) => checkProposal(ctx.verbs, input)),
  create: procedure("glossary:edit")
    .input(CreateProposal)
    .mutation(({ ctx, input }) => createProposal(ctx.verbs, input)),
  describe: procedure("glossary:edit")
    .input(DescribeProposal)
    .mutation(({ ctx, input }) => describeProposal(ctx.verbs, input)),
  saveConcept: procedure("glossary:edit")
    .input(SaveConcept)
    .mutation(({ ctx, input }) => saveConcept(ctx.verbs, input)),
  editMany: procedure("glossary:edit")
    .input(EditConcepts)
    .mutation(({ ctx, input }) => editConcepts(ctx.verbs, input)),
  dropChanges: procedure("glossary:edit")
    .input(DropChanges)
    .mutation(({ ctx, input }) => dropChanges(ctx.verbs, input)),
  comment: procedure("glossary:edit")
    .input(CommentProposal)
    .mutation(({ ctx, input }) => commentProposal(ctx.verbs, input)),
  move: procedure("glossary:edit")
    .input(MoveProposal)
    .mutation(({ ctx, input }) => moveProposal(ctx.verbs, input)),
  rollback: procedure("glossary:edit")
    .input(RollbackRelease)
    .mutation(({ ctx, input }) => rollbackRelease(ctx.verbs, input)),
})
