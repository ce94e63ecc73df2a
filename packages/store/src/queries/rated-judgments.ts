import { and, asc, eq, gt, isNotNull, isNull, lte, notExists, or, sql } from "drizzle-orm"
import type { Reader } from "../database/handle.ts"
import { preparedQuery } from "../database/prepared-query.ts"
import { laterVersion } from "./counted.ts"
import type { ComparisonStretch } from "./release-rows.ts"

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
        eq(judgment.projectId, sql.placeholder("projectId")),
        gt(judgment.comparisonId, sql.placeholder("after")),
        lte(judgment.comparisonId, sql.placeholder("last")),
        or(isNotNull(judgment.ratings), isNotNull(judgment.criteria)),
        eq(comparison.isGold, false),
        eq(comparison.isHidden, false),
        isNull(withdrawal.judgmentId),
        notExists(laterVersion(reader)),
      ),
    )
    .orderBy(asc(judgment.comparisonId), asc(judgment.createdAt), asc(judgment.id))
})

/** Judgments that count in a stretch and rate something on the axes of a rubric, in order of comparison and time. */
export const ratedJudgments = (reader: Reader, stretch: ComparisonStretch) => rated(reader, stretch)
