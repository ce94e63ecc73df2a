import type { QueueState } from "@readback/domain"
import { countInState } from "@readback/store"
import { authorizeProject } from "../authorize.ts"
import type { Context } from "../context.ts"
import { stuckPage } from "./stuck-page.ts"

/** Counting ends here, so that it takes no longer in a project of a million comparisons. */
const MOST_COUNTED = 10_000
const MOST_STUCK = 1_000

/** How many comparisons of a project are in each state; a count of `most` means that many or more. */
export async function countQueue(ctx: Context, input: { projectId: string }) {
  const { project } = await authorizeProject(ctx, "queue:read", input.projectId)
  const count = async (state: Exclude<QueueState, "stuck">) => ({
    count: await countInState(ctx.store.read, project.id, state, MOST_COUNTED),
    most: MOST_COUNTED,
  })
  const page = { projectId: project.id, group: undefined, after: undefined, limit: MOST_STUCK }
  const [waiting, leased, done, gold, hidden, stuck] = await Promise.all([
    count("waiting"),
    count("leased"),
    count("done"),
    count("gold"),
    count("hidden"),
    stuckPage(ctx, project, page),
  ])
  return { waiting, leased, done, stuck: { count: stuck.length, most: MOST_STUCK }, gold, hidden }
}
