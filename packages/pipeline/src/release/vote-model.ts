import {
  type JudgedTask,
  oneCoinPosterior,
  oneCoinSkills,
  type OneCoinSkills,
  pairValue,
  type PreferencePair,
  type TargetJudgment,
} from "@readback/preference"
import type { ReleasePlan } from "./release-plan.ts"
import type { ReleasePage } from "./release-pages.ts"

const NONE = 3

type Pages = AsyncIterable<Pick<ReleasePage, "tasks">>

/** How votes make a winner, and how sure that is. */
export interface VoteModel {
  /** The task with the model's own verdicts, where it does not go by the sum of strengths. */
  readonly applied: (task: JudgedTask) => JudgedTask
  /** The probability that the chosen side of a pair is the better one. */
  readonly labelProbability: (task: JudgedTask, pair: PreferencePair) => number
}

/** Majority of signed strength; the probability is the smoothed share of votes. */
const majority: VoteModel = {
  applied: (task) => task,
  labelProbability: (_task, { votes: { chosen, rejected, tie } }) =>
    (chosen + tie / 2 + 1 / 2) / (chosen + rejected + tie + 1),
}

/** The model that a plan names; the one-coin model reads all votes once. */
export async function voteModel(plan: ReleasePlan, pages: () => Pages): Promise<VoteModel> {
  if (plan.recipe.aggregation === "majority") return majority
  const { skills, raters } = await fitted(pages())
  const posteriorOf = (task: JudgedTask, firstId: string, secondId: string) =>
    oneCoinPosterior(
      skills,
      task.judgments.map((judgment) => ({
        rater: raters.get(judgment.labelerId) ?? -1,
        category: categoryOf(judgment, firstId, secondId),
      })),
    )
  const verdicts = ["first", "tie", "second", "both-unacceptable"] as const
  return {
    applied: (task) => ({
      ...task,
      decide: (firstId, secondId) => {
        const posterior = posteriorOf(task, firstId, secondId)
        const most = Math.max(...posterior)
        return posterior[0] === posterior[2] && posterior[0] === most
          ? "disagreement"
          : (verdicts[posterior.indexOf(most)] ?? "disagreement")
      },
    }),
    labelProbability: (task, { kind, chosen, rejected, votes }) =>
      kind === "rewrite"
        ? majority.labelProbability(task, { kind, chosen, rejected, votes })
        : (posteriorOf(task, chosen.id, rejected.id)[0] ?? 0),
  }
}

/** 0 for the first, 1 for equal, 2 for the second, 3 for neither. */
function categoryOf(judgment: TargetJudgment, firstId: string, secondId: string): number {
  const value = pairValue(judgment, firstId, secondId)
  return value === undefined ? NONE : 1 - Math.sign(value)
}

async function fitted(
  pages: Pages,
): Promise<{ readonly skills: OneCoinSkills; readonly raters: ReadonlyMap<string, number> }> {
  const raters = new Map<string, number>()
  const items: number[] = []
  const who: number[] = []
  const categories: number[] = []
  let item = 0
  for await (const { tasks } of pages) {
    for (const { responses, judgments } of tasks) {
      for (const [at, one] of responses.entries()) {
        for (const two of responses.slice(at + 1)) {
          for (const judgment of judgments) {
            const rater = raters.get(judgment.labelerId) ?? raters.size
            raters.set(judgment.labelerId, rater)
            items.push(item)
            who.push(rater)
            categories.push(categoryOf(judgment, one.id, two.id))
          }
          item += 1
        }
      }
    }
  }
  const columns = [Uint32Array.from(items), Uint16Array.from(who), Uint8Array.from(categories)] as const
  return { skills: oneCoinSkills(...columns, raters.size), raters }
}
