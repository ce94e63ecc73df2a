import { and, desc, eq, lt, notExists, or, type SQL } from "drizzle-orm"
import type { Reader } from "../database/handle.ts"
import { containsText } from "../kit/contains-text.ts"
import { laterVersion, takenBack } from "./counted.ts"

/** Where a page of a person's history ends: the next one begins with what is older. */
export interface HistoryPlace {
  readonly createdAt: Date
  readonly id: string
}

/** A person's judgments that count, newest first: of one project, after a place, holding some words. */
export function listHistory(
  reader: Reader,
  filter: { projectId: string; userId: string; search: string; after: HistoryPlace | undefined; limit: number },
) {
  const { judgment, comparison, prompt, rewrite } = reader.tables
  const { projectId, userId, search, after, limit } = filter
  return reader.db
    .select({
      id: judgment.id,
      createdAt: judgment.createdAt,
      messages: prompt.messages,
      domain: prompt.domain,
      outcome: judgment.outcome,
      strength: judgment.strength,
      preferredId: judgment.preferredId,
      ranking: judgment.ranking,
      displayOrder: judgment.displayOrder,
      supersedes: judgment.supersedes,
      rewriteId: rewrite.id,
    })
    .from(judgment)
    .innerJoin(comparison, eq(comparison.id, judgment.comparisonId))
    .innerJoin(prompt, eq(prompt.id, comparison.promptId))
    .leftJoin(rewrite, eq(rewrite.judgmentId, judgment.id))
    .where(
      and(
        eq(judgment.userId, userId),
        eq(judgment.projectId, projectId),
        // What may be a spill is not shown to anybody who need not decide on it.
        eq(comparison.isHidden, false),
        notExists(takenBack(reader)),
        notExists(laterVersion(reader)),
        ...(after === undefined ? [] : [olderThan(reader, after)]),
        ...(search === "" ? [] : [holds(reader, search)]),
      ),
    )
    .orderBy(desc(judgment.createdAt), desc(judgment.id))
    .limit(limit)
}

function olderThan({ tables: { judgment } }: Reader, { createdAt, id }: HistoryPlace): SQL | undefined {
  return or(lt(judgment.createdAt, createdAt), and(eq(judgment.createdAt, createdAt), lt(judgment.id, id)))
}

function holds(reader: Reader, words: string): SQL | undefined {
  const { judgment, prompt, rewrite } = reader.tables
  return or(...[prompt.messages, judgment.rationale, rewrite.text].map((column) => containsText(reader, column, words)))
}
