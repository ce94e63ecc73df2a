import { and, asc, eq, sql } from "drizzle-orm"
import type { Reader } from "../database/handle.ts"
import { preparedQuery } from "../database/prepared-query.ts"
import { type ComparisonStretch, countsYet, inStretch, isMeasured } from "./comparison-stretch.ts"

const heads = preparedQuery("measure-heads", (reader: Reader) => {
  const { comparison, prompt } = reader.tables
  return reader.db
    .select({ id: comparison.id, promptId: comparison.promptId, domain: prompt.domain })
    .from(comparison)
    .innerJoin(prompt, eq(prompt.id, comparison.promptId))
    .where(and(inStretch(comparison.projectId, comparison.id), isMeasured(reader)))
    .orderBy(asc(comparison.id))
})

/** Comparisons in a stretch without their texts, in order of id; without hidden ones and those of known answer. */
export const comparisonHeads = (reader: Reader, stretch: ComparisonStretch) => heads(reader, stretch)

const votes = preparedQuery("measure-votes", (reader: Reader) => {
  const { judgment, withdrawal } = reader.tables
  return reader.db
    .select({
      comparisonId: judgment.comparisonId,
      userId: judgment.userId,
      displayOrder: judgment.displayOrder,
      outcome: judgment.outcome,
      preferredId: judgment.preferredId,
      strength: judgment.strength,
      ranking: judgment.ranking,
      activeMs: judgment.activeMs,
      createdAt: judgment.createdAt,
    })
    .from(judgment)
    .leftJoin(withdrawal, eq(withdrawal.judgmentId, judgment.id))
    .where(and(inStretch(judgment.projectId, judgment.comparisonId), countsYet(reader)))
    .orderBy(asc(judgment.comparisonId), asc(judgment.createdAt), asc(judgment.id))
})

/** The judgments that count in a stretch, in order of comparison and time: those neither superseded nor taken back. */
export const countedVotes = (reader: Reader, stretch: ComparisonStretch) => votes(reader, stretch)

const contenders = preparedQuery(
  "measure-contenders",
  ({ db, tables: { comparison, comparisonResponse, response } }: Reader) =>
    db
      .select({
        comparisonId: comparisonResponse.comparisonId,
        id: response.id,
        length: sql<number>`length(${response.text})`.mapWith(Number),
      })
      .from(comparisonResponse)
      .innerJoin(comparison, eq(comparison.id, comparisonResponse.comparisonId))
      .innerJoin(response, eq(response.id, comparisonResponse.responseId))
      .where(inStretch(comparison.projectId, comparisonResponse.comparisonId)),
)

/** The responses that stand in the comparisons of a stretch, and how long they are in characters. */
export const contendersIn = (reader: Reader, stretch: ComparisonStretch) => contenders(reader, stretch)
