import type { AppRouter } from "@readback/server/api"
import type { inferRouterOutputs } from "@trpc/server"
import { formatCount } from "../../words/format-count.ts"

type Scoring = inferRouterOutputs<AppRouter>["projects"]["scoring"]

/** Whether texts are being scored, or wait for it. */
export const isUnderWay = (scoring: Scoring | undefined): boolean =>
  scoring?.state === "waiting" || scoring?.state === "running"

/** How far scoring is, in words: "1,200 of 5,000, 900 a second". */
export function scoringWords({ state, progress }: NonNullable<Scoring>): string {
  const far = `${formatCount(progress.done)} of ${formatCount(progress.total)}`
  if (state === "waiting") return `${far}, waiting for its turn`
  if (state === "cancelled") return `${far}, cancelled`
  return state === "running" && progress.perSecond > 0 ? `${far}, ${formatCount(progress.perSecond)} a second` : far
}
