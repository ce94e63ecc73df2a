import { type DismissFinding, Failure } from "@readback/domain"
import type { FindingCode } from "@readback/glossary"
import { deleteDismissal, dismissalsOfTask, findDismissal, insertDismissal } from "@readback/store"
import { audit } from "../audit.ts"
import type { Context } from "../context.ts"
import { ownAssignment } from "../label/own-assignment.ts"

/**
 * Notes that a finding is wrong where it stands, with the reason. It changes no score; linguists see which rules are overruled
 * most. Sending the same again changes nothing.
 */
export async function dismissFinding(ctx: Context, input: DismissFinding): Promise<void> {
  const { dismissalId, assignmentId, code, ...said } = input
  const { person, project, assignment } = await ownAssignment(ctx, "finding:dismiss", assignmentId)
  const releaseId = assignment.releaseId ?? project.releaseId
  const release = releaseId === null ? undefined : await ctx.matchers.release(ctx.store.read, releaseId)
  const term = release?.concepts.find(({ id }) => id === said.conceptId)?.terms.find(({ id }) => id === said.termId)
  if (release === undefined || releaseId === null || term === undefined) {
    throw new Failure("invalid", "The glossary of this task has no such term. Reload the page and try again.")
  }
  if (said.responseId !== null && !assignment.displayOrder.includes(said.responseId)) {
    throw new Failure("not_found", "There is no such response in this task. Reload the page.")
  }
  await ctx.store.write(async (tx) => {
    await insertDismissal(tx, {
      ...said,
      id: dismissalId,
      code: code as FindingCode,
      glossaryId: release.glossaryId,
      releaseId,
      projectId: project.id,
      assignmentId,
      userId: person.id,
      createdAt: ctx.clock(),
    })
    const { conceptId, termId, reason } = said
    const detail = { code, conceptId, termId, reason }
    await audit(ctx, tx, "finding:dismiss", { projectId: project.id, subjectId: dismissalId, detail })
  })
}

/** Takes back that a finding is wrong. */
export async function restoreFinding(ctx: Context, input: { dismissalId: string }): Promise<void> {
  const dismissal = await findDismissal(ctx.store.read, input.dismissalId)
  const { person, project } = await ownAssignment(ctx, "finding:dismiss", dismissal?.assignmentId ?? "", "allowed")
  await ctx.store.write(async (tx) => {
    await deleteDismissal(tx, { id: input.dismissalId, userId: person.id })
    await audit(ctx, tx, "finding:restore", { projectId: project.id, subjectId: input.dismissalId })
  })
}

/** What the person dismissed in one of their tasks. */
export async function listDismissals(ctx: Context, input: { assignmentId: string }) {
  // Nothing of the task is in it, so it is told of a hidden one, too.
  const { person } = await ownAssignment(ctx, "finding:dismiss", input.assignmentId, "allowed")
  const rows = await dismissalsOfTask(ctx.store.read, { assignmentId: input.assignmentId, userId: person.id })
  return rows.map(({ id, responseId, code, conceptId, termId, start, end, reason, comment }) => ({
    dismissalId: id,
    responseId,
    code,
    conceptId,
    termId,
    start,
    end,
    reason,
    comment,
  }))
}
