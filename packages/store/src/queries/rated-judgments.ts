import { and, asc, eq, isNotNull, or } from "drizzle-orm"
import type { Reader } from "../database/handle.ts"
import { preparedQuery } from "../database/prepared-query.ts"
import { type ComparisonStretch, countsYet, inStretch, isMeasured } from "./comparison-stretch.ts"

const rated = preparedQuery("measure-rated", (reader: Reader) => {
  const { comparison, judgment, withdrawal } = reader.tables
  return reader.db
    .select({
      comparisonId: judgment.comparisonId,
      displayOrder: judgment.displayOrder,
      ratings: judgment.ratings,
      criteria: judgment.criteria,
    })
    .from(judgment)
    .innerJoin(comparison, eq(comparison.id, judgment.comparisonId))
    .leftJoin(withdrawal, eq(withdrawal.judgmentId, judgment.id))
    .where(
      and(
        inStretch(judgment.projectId, judgment.comparisonId),
        or(isNotNull(judgment.ratings), isNotNull(judgment.criteria)),
        isMeasured(reader),
        countsYet(reader),
      ),
    )
    .orderBy(asc(judgment.comparisonId), asc(judgment.createdAt), asc(judgment.id))
})

/** Judgments that count in a stretch and rate something on the axes of a rubric, in order of comparison and time. */
export const ratedJudgments = (reader: Reader, stretch: ComparisonStretch) => rated(reader, stretch)
