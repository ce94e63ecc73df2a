import { setImmediate } from "node:timers/promises"
import { countSubjects } from "@readback/store"
import type { Context } from "../context.ts"
import { findFlips, type ProjectResponse } from "./find-flips.ts"
import type { ImpactPart, ScorePair } from "./impact-figures.ts"
import { type ImpactPage, type ImpactPages, listPages, pagesOf } from "./impact-pages.ts"
import { createImpactTally, type ImpactResult } from "./impact-result.ts"
import type { ImpactPlan } from "./plan-impact.ts"

/** Compares pages of texts, one or several at a time, and hands over what each comes to. */
export type ComparePages = (
  pages: Iterable<ImpactPage> | AsyncIterable<ImpactPage>,
  add: (part: ImpactPart) => void,
) => Promise<void>

/** Runs a preview; `note` hears how many texts are done, and of how many. */
export async function runImpact(
  ctx: Pick<Context, "store">,
  plan: ImpactPlan,
  compare: ComparePages,
  note: (done: number, total: number) => void,
): Promise<ImpactResult> {
  const start = performance.now()
  const tally = createImpactTally()
  const groups: ImpactPages[] = []
  for (const group of plan.groups) groups.push(await pagesOf(ctx, group))
  const total = groups.reduce((sum, group) => sum + group.total, 0)
  let done = 0
  note(done, total)
  const compared = compare(joined(groups), (part) => {
    tally.add(part)
    done += part.texts
    note(done, total)
  })
  const [all] = await Promise.all([countAll(ctx, plan), compared])
  const flips = await findFlips(ctx, tally.scores, (responses) => scoresOf(plan, compare, responses))
  return tally.result(plan, { all, milliseconds: Math.round(performance.now() - start), flips })
}

/** Counts all texts of the projects once the threads have something to do. */
async function countAll({ store }: Pick<Context, "store">, { projects }: ImpactPlan): Promise<number> {
  await setImmediate()
  return projects.length === 0
    ? 0
    : countSubjects(
        store.read,
        projects.map(({ id }) => id),
      )
}

async function* joined(groups: readonly ImpactPages[]): AsyncGenerator<ImpactPage> {
  for (const { pages } of groups) yield* pages
}

/** Scores of responses that no search found: both states give them the same. */
async function scoresOf(
  { groups }: ImpactPlan,
  compare: ComparePages,
  responses: readonly ProjectResponse[],
): Promise<ReadonlyMap<string, ScorePair>> {
  const scores = new Map<string, ScorePair>()
  const pages = groups.flatMap(({ profile, projectIds }) => {
    const own = new Set(responses.filter(({ projectId }) => projectIds.includes(projectId)).map(({ id }) => id))
    return [...listPages(profile, [{ kind: "response", ids: [...own] }], true)]
  })
  await compare(pages, (part) => {
    for (const [id, pair] of part.scores) scores.set(id, pair)
  })
  return scores
}
