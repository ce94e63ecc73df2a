import { QueueState } from "@readback/domain"
import { type Context, countQueue, listQueue } from "@readback/pipeline"

/** Milliseconds that a lead waits for the first page of each state, for the counts of all, and for a search in vain. */
export async function listAll(lead: Context, projectId: string): Promise<Readonly<Record<string, number>>> {
  const timed = async (work: () => Promise<unknown>) => {
    const start = performance.now()
    await work()
    return Math.round(performance.now() - start)
  }
  const page = { projectId: projectId as never, limit: 50 }
  const pages: Record<string, number> = {}
  for (const state of QueueState.options) pages[state] = await timed(() => listQueue(lead, { ...page, state }))
  pages["counts"] = await timed(() => countQueue(lead, { projectId }))
  pages["search in vain"] = await timed(() => listQueue(lead, { ...page, state: "waiting", search: "no such words" }))
  return pages
}
