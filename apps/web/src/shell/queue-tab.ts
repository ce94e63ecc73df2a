import { QueueState } from "@readback/domain"
import { z } from "zod"

/** The tabs of the queue, as they stand in its address. */
export const QueueTab = z.enum([...QueueState.options, "reports"])
export type QueueTab = z.infer<typeof QueueTab>
