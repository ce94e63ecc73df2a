import {
  ConfigureProject,
  CreatePracticeProject,
  CreateProject,
  ProjectId,
  SetMember,
  SetMemberGroup,
} from "@readback/domain"
import {
  cancelScoring,
  configureProject,
  createPracticeProject,
  createProject,
  listMembers,
  listProjects,
  readProject,
  readQueue,
  readScoring,
  setMember,
  setMemberGroup,
  startScoring,
} from "@readback/pipeline"
import { z } from "zod"
import { procedure, router } from "../trpc.ts"

const OneProject = z.object({ projectId: ProjectId })

export const projects = router({
  list: procedure("project:list").query(({ ctx }) => listProjects(ctx.verbs)),
  create: procedure("project:create")
    .input(CreateProject)
    .mutation(({ ctx, input }) => createProject(ctx.verbs, input)),
  createPractice: procedure("project:create")
    .input(CreatePracticeProject)
    .mutation(({ ctx, input }) => createPracticeProject(ctx.verbs, input)),
  read: procedure("project:read")
    .input(OneProject)
    .query(({ ctx, input }) => readProject(ctx.verbs, input)),
  configure: procedure("project:configure")
    .input(ConfigureProject)
    .mutation(({ ctx, input }) => configureProject(ctx.verbs, input)),
  members: procedure("member:list")
    .input(OneProject)
    .query(({ ctx, input }) => listMembers(ctx.verbs, input)),
  setMember: procedure("member:change")
    .input(SetMember)
    .mutation(({ ctx, input }) => setMember(ctx.verbs, input)),
  setMemberGroup: procedure("member:change")
    .input(SetMemberGroup)
    .mutation(({ ctx, input }) => setMemberGroup(ctx.verbs, input)),
  queue: procedure("queue:read")
    .input(OneProject)
    .query(({ ctx, input }) => readQueue(ctx.verbs, input)),
  scoring: procedure("scoring:read")
    .input(OneProject)
    .query(({ ctx, input }) => readScoring(ctx.verbs, input)),
  startScoring: procedure("scoring:change")
    .input(OneProject)
    .mutation(({ ctx, input }) => startScoring(ctx.verbs, input)),
  cancelScoring: procedure("scoring:change")
    .input(OneProject)
    .mutation(({ ctx, input }) => cancelScoring(ctx.verbs, input)),
})
