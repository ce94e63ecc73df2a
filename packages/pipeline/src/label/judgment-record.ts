import { isSameVerdict } from "@readback/domain"
import {
  type AssignmentRow,
  findGold,
  findRewrite,
  type JudgmentRow,
  judgmentVersions,
  type ProjectRow,
  reviewsOf,
} from "@readback/store"
import type { Context } from "../context.ts"
import { draftOf } from "./draft-of.ts"
import { REVISE_WITHIN_MS } from "./revise-judgment.ts"
import { readTask } from "./task.ts"
import { UNDO_WITHIN_MS } from "./undo-judgment.ts"
import { verdictOf } from "./verdict-of.ts"

/** What a judgment record is put together from. */
interface Recorded {
  readonly judgment: JudgmentRow
  readonly assignment: AssignmentRow
  readonly project: ProjectRow
}

/**
 * A judgment as it was made: the prompt, the responses in the order in which they were shown, what was decided and written,
 * all its versions, what reviewers said of them, and the known answer where the project explains it.
 */
export async function judgmentRecord(ctx: Context, { judgment, assignment, project }: Recorded) {
  const { read } = ctx.store
  // In the order of the judgment itself; the assignment may have been drawn anew.
  const task = await readTask(read, { ...assignment, displayOrder: judgment.displayOrder })
  const versions = await judgmentVersions(read, judgment.assignmentId)
  const reviews = await reviewsOf(
    read,
    versions.map((version) => version.judgment.id),
  )
  const current = versions.find(
    ({ judgment: { id }, withdrawnAt }) =>
      withdrawnAt === null && !versions.some((other) => other.judgment.supersedes === id),
  )
  const known = project.settings.feedback === "instant" ? await findGold(read, judgment.comparisonId) : undefined
  const lastWord = reviews.findLast((review) => review.judgmentId === judgment.id)
  const isCurrent = current?.judgment.id === judgment.id
  const isReworkAsked = isCurrent && lastWord?.verdict === "rework"
  const age = ctx.clock().getTime() - judgment.createdAt.getTime()
  const { messages, domain, marking, responses } = task
  return {
    judgmentId: judgment.id,
    assignmentId: judgment.assignmentId,
    createdAt: judgment.createdAt,
    task: { messages, domain, marking, responses, releaseId: judgment.releaseId },
    content: draftOf(judgment, await findRewrite(read, judgment.id)),
    /** The version that counts; null where it was taken back. */
    currentId: current?.judgment.id ?? null,
    versions: versions.map((version) => ({
      judgmentId: version.judgment.id,
      createdAt: version.judgment.createdAt,
      verdict: verdictOf(version.judgment),
      isTakenBack: version.withdrawnAt !== null,
    })),
    reviews: reviews.map(({ judgmentId, verdict, comment, createdAt }) => ({
      judgmentId,
      verdict,
      comment,
      createdAt,
    })),
    isReworkAsked,
    known:
      known === undefined
        ? null
        : {
            verdict: known.verdict,
            explanation: known.explanation,
            isRight: isSameVerdict(known.verdict, verdictOf(judgment)),
          },
    canRevise: isCurrent && (isReworkAsked || age <= REVISE_WITHIN_MS),
    // Whoever was shown the answer cannot judge again.
    canUndo: isCurrent && known === undefined && judgment.supersedes === null && age <= UNDO_WITHIN_MS,
  }
}

/** A judgment as those see it who may read it. */
export type JudgmentRecord = Awaited<ReturnType<typeof judgmentRecord>>
