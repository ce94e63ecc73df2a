import type { Run } from "./generation-types.ts"

/** How often a run that is under way is asked for anew, in milliseconds. */
export const POLL_MS = 1_000

/** Whether a run was cancelled and its answers are not all compared yet. */
export const isPairing = ({ state, finishedAt }: Pick<Run, "state" | "finishedAt">): boolean =>
  state === "cancelled" && finishedAt === null

/** Whether a run changes by itself. */
export const isUnderWay = ({ state }: Pick<Run, "state">): boolean => state === "waiting" || state === "running"
