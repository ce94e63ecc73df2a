import type { QueueState } from "@readback/domain"

/** The tabs of the queue, as they stand in its address. Written out: the schema would come with every first page. */
const tabs = ["waiting", "leased", "done", "stuck", "gold", "hidden", "reports"] as const satisfies readonly (
  | QueueState
  | "reports"
)[]

export type QueueTab = (typeof tabs)[number]

/** The tab that an address names; undefined where it names none. */
export const queueTabOf = (given: unknown): QueueTab | undefined => tabs.find((tab) => tab === given)
