import type { JudgedTask } from "@readback/preference"
import {
  releaseHeads,
  type ReleaseJudgment,
  releaseJudgments,
  releaseResponses,
  releaseReviews,
  type Reader,
} from "@readback/store"
import { agreementOf } from "./agreement-of.ts"
import { judgedTaskOf } from "./judged-task-of.ts"
import type { ReleasePlan } from "./release-plan.ts"

/** Comparisons read at a time: bounds memory at any size of project. */
const PAGE = 200

/** Comparisons that passed the filters, with the reasons for those that did not. */
export interface ReleasePage {
  readonly tasks: readonly JudgedTask[]
  readonly leftOut: readonly string[]
  readonly seen: number
  /** The last comparison of the page; undefined behind the end. */
  readonly last: string | undefined
}

/** The comparisons of a release in order of id, with the judgments that count; the same whenever it is asked again. */
export async function* releasePages(reader: Reader, plan: ReleasePlan): AsyncGenerator<ReleasePage> {
  for (let after: string | undefined = ""; after !== undefined;) {
    const page: ReleasePage = await releasePage(reader, plan, after, PAGE)
    yield page
    after = page.last
  }
}

/** So many comparisons after one. */
export async function releasePage(
  reader: Reader,
  plan: ReleasePlan,
  after: string,
  limit: number,
): Promise<ReleasePage> {
  const { projectId } = plan
  const heads = await releaseHeads(reader, { projectId, after, limit })
  const last = heads.at(-1)?.id
  if (last === undefined) return { tasks: [], leftOut: [], seen: 0, last }
  const stretch = { projectId, after, last }
  const judgments = byComparison(await releaseJudgments(reader, stretch))
  const responses = byComparison(await releaseResponses(reader, stretch))
  const reviews = new Map<string, "accepted" | "rework">()
  for (const { judgmentId, verdict, createdAt } of await releaseReviews(reader, stretch))
    if (createdAt <= plan.until) reviews.set(judgmentId, verdict)
  const tasks: JudgedTask[] = []
  const leftOut: string[] = []
  for (const head of heads) {
    const made = (judgments.get(head.id) ?? []).filter(({ createdAt }) => createdAt <= plan.until)
    if (made.length === 0) continue
    const counted = countedJudgments(made, plan)
    const task = judgedTaskOf(head, responses.get(head.id) ?? [], counted, reviews)
    const reason = headProblem(head, plan) ?? judgmentProblem(task, made, plan)
    if (reason === undefined) tasks.push(task)
    else leftOut.push(reason)
  }
  return { tasks, leftOut, seen: heads.length, last }
}

function byComparison<Row extends { readonly comparisonId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.comparisonId)
    if (group === undefined) groups.set(row.comparisonId, [row])
    else group.push(row)
  }
  return groups
}

/** Those that count: of the people and the time asked for, neither superseded nor taken back until the release. */
function countedJudgments(made: readonly ReleaseJudgment[], { labelerIds, from, until }: ReleasePlan) {
  return made.filter(
    ({ id, userId, createdAt, withdrawnAt }) =>
      // A comparison has a handful of judgments.
      !made.some(({ supersedes }) => supersedes === id) &&
      (withdrawnAt === null || withdrawnAt > until) &&
      (from === undefined || createdAt >= from) &&
      (labelerIds === null || labelerIds.includes(userId)),
  )
}

function headProblem(
  head: { readonly isGold: boolean; readonly importId: string | null; readonly marking: string },
  { recipe: { filters } }: ReleasePlan,
): string | undefined {
  if (head.isGold && !filters.includeGold) return "filter-gold"
  if (filters.importIds.length > 0 && !filters.importIds.some((id) => id === head.importId)) return "filter-batch"
  if (filters.markings.length > 0 && !filters.markings.includes(head.marking)) return "filter-marking"
  return undefined
}

function judgmentProblem(task: JudgedTask, made: readonly ReleaseJudgment[], plan: ReleasePlan): string | undefined {
  const { minJudgments, minAgreement } = plan.recipe.filters
  if (task.judgments.length === 0)
    return made.every(({ withdrawnAt }) => withdrawnAt !== null) ? "no-judgment" : "filter-judgments"
  if (task.judgments.length < minJudgments) return "few-judgments"
  return minAgreement > 0 && agreementOf(task) < minAgreement ? "low-agreement" : undefined
}
