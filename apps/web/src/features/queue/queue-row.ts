import type { AppRouter } from "@readback/server/api"
import type { inferRouterOutputs } from "@trpc/server"

/** A comparison as the queue lists it. */
export type QueueRow = inferRouterOutputs<AppRouter>["queue"]["list"]["rows"][number]

/** Somebody's hold on a comparison. */
export type QueueHold = QueueRow["holds"][number]

/** What people know a comparison by: the end of its id, as refusals name it. */
export const shortName = ({ comparisonId }: Pick<QueueRow, "comparisonId">): string => comparisonId.slice(-6)
