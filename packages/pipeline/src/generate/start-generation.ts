import { Failure, MAX_CALLS, type StartGeneration } from "@readback/domain"
import { insertGenerationRun } from "@readback/store"
import { audit } from "../audit.ts"
import { actorUserId, authorizeProject } from "../authorize.ts"
import type { Context } from "../context.ts"
import { expectedCalls } from "./expected-calls.ts"

/** Makes a run; its calls are written, and then made, in the background. */
export async function startGeneration(ctx: Context, input: StartGeneration): Promise<{ runId: string }> {
  const { project } = await authorizeProject(ctx, "generation:create", input.projectId)
  const { name, plan } = input
  const { calls, leftOut, glossary } = await expectedCalls(ctx, project, plan)
  if (calls === 0) throw nothingToSend(plan.kind, leftOut)
  if (calls > MAX_CALLS) {
    throw new Failure(
      "invalid",
      `The run would have ${calls} calls, and at most ${MAX_CALLS} are made in one. Choose fewer prompts, models or samples.`,
    )
  }
  return ctx.store.write(async (tx) => {
    const runId = ctx.newId()
    await insertGenerationRun(tx, {
      id: runId,
      projectId: project.id,
      name,
      kind: plan.kind,
      plan: { ...plan, leftOut, glossary },
      state: "waiting",
      total: calls,
      spent: { requests: 0, promptTokens: 0, completionTokens: 0 },
      counts: {},
      createdBy: actorUserId(ctx),
      createdAt: ctx.clock(),
    })
    await audit(ctx, tx, "generation:create", {
      projectId: project.id,
      subjectId: runId,
      detail: { name, kind: plan.kind, calls },
    })
    return { runId }
  })
}

function nothingToSend(kind: "responses" | "prelabels", leftOut: Readonly<Record<string, number>>): Failure {
  const above = leftOut["marked-above"] ?? 0
  if (above > 0) {
    return new Failure(
      "invalid",
      `Nothing may be sent: ${above} ${kind === "responses" ? "prompts are" : "comparisons are"} marked above the endpoints ` +
        "that were chosen, or the glossary is. Choose an endpoint of their level.",
    )
  }
  return new Failure(
    "invalid",
    kind === "responses"
      ? "No prompt of the project can be sent by this choice. Import prompts, or choose others."
      : "The project has no comparison of two responses to ask about. Make some first.",
  )
}
