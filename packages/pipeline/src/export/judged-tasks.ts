import type { JudgedTask } from "@readback/preference"
import { judgedComparisons, judgmentsOf, type ProjectRow, responsesOf, reviewsOf } from "@readback/store"
import type { Context } from "../context.ts"

/** Comparisons read at a time: bounds memory at any size of project. */
const PAGE = 200

/** The judged comparisons of a project in order of id, a page at a time, with the judgments made until an instant. */
export async function* judgedTasks(
  ctx: Context,
  project: ProjectRow,
  until: Date,
): AsyncGenerator<readonly JudgedTask[]> {
  const reader = ctx.store.read
  for (let after = ""; ;) {
    const page = await judgedComparisons(reader, { projectId: project.id, after, limit: PAGE })
    const last = page.at(-1)
    if (last === undefined) return
    after = last.id
    const ids = page.map((comparison) => comparison.id)
    const rows = await judgmentsOf(reader, ids, until)
    const judgments = Map.groupBy(rows, (row) => row.judgment.comparisonId)
    const responses = Map.groupBy(await responsesOf(reader, ids), (row) => row.comparisonId)
    const reviews = await reviewsOf(
      reader,
      rows.map(({ judgment }) => judgment.id),
    )
    const lastWord = new Map(
      reviews.filter(({ createdAt }) => createdAt <= until).map(({ judgmentId, verdict }) => [judgmentId, verdict]),
    )
    yield page.map(({ id, promptId, messages, domain, language, marking, groupId }) => ({
      id,
      promptId,
      messages,
      hasImages: messages.some(({ images }) => images !== undefined && images.length > 0),
      domain,
      language,
      marking,
      groupId,
      responses: (responses.get(id) ?? []).map((response) => ({
        id: response.id,
        text: response.text,
        model: response.model,
      })),
      judgments: (judgments.get(id) ?? []).map(({ judgment, rewrite }) => ({
        ...judgment,
        labelerId: judgment.userId,
        createdAt: judgment.createdAt.toISOString(),
        review: lastWord.get(judgment.id) ?? null,
        rewrite,
      })),
    }))
  }
}
