import { countOwnJudgments, listOwnTimes } from "@readback/store"
import { authorizeProject } from "../authorize.ts"
import type { Context } from "../context.ts"
import { ownAgreement } from "./own-agreement.ts"
import { paceOf } from "./pace-of.ts"

/** Days that make a week's pace, today among them. */
const WEEK_DAYS = 7

/**
 * What the person did in a project, by their own days: `days` are the instants at which these begin, the oldest first and
 * today's last, because only their browser knows their midnights.
 */
export async function readOwnFigures(ctx: Context, input: { projectId: string; days: readonly Date[] }) {
  const { person } = await authorizeProject(ctx, "judgment:read-own", input.projectId)
  const { projectId, days } = input
  const own = { projectId, userId: person.id }
  const first = days[0] ?? ctx.clock()
  const today = days.at(-1) ?? ctx.clock()
  const week = days.at(-WEEK_DAYS) ?? first
  const { total } = await countOwnJudgments(ctx.store.read, { ...own, since: today })
  const times = await listOwnTimes(ctx.store.read, { ...own, since: first })
  const since = (from: Date) => times.filter(({ createdAt }) => createdAt >= from)
  const pace = (from: Date) => paceOf(since(from).map(({ activeMs }) => activeMs))
  return {
    total,
    today: pace(today),
    week: pace(week),
    days: days.map((begins, at) => ({
      begins,
      judgments: since(begins).length - since(days[at + 1] ?? new Date(Number.POSITIVE_INFINITY)).length,
    })),
    agreement: await ownAgreement(ctx.store.read, own),
  }
}
