import { aliasedTable, and, asc, eq, gt, ne, sql } from "drizzle-orm"
import type { Reader } from "../database/handle.ts"
import { preparedQuery } from "../database/prepared-query.ts"
import { type ComparisonStretch, countsYet, inStretch, isMeasured, PAST_ALL_IDS } from "./comparison-stretch.ts"

const boundary = preparedQuery("measure-boundary", ({ db, tables: { judgment } }: Reader) =>
  db
    .select({ id: judgment.comparisonId })
    .from(judgment)
    .where(
      and(eq(judgment.projectId, sql.placeholder("projectId")), gt(judgment.comparisonId, sql.placeholder("after"))),
    )
    .orderBy(asc(judgment.comparisonId))
    .limit(1)
    .offset(sql.placeholder("judgments")),
)

/** Stretches of a project's comparisons with about so many judgments each; walks along an index alone. */
export async function* judgedStretches(
  reader: Reader,
  projectId: string,
  judgments: number,
): AsyncGenerator<ComparisonStretch> {
  for (let after = ""; after !== PAST_ALL_IDS;) {
    const [row] = await boundary(reader, { projectId, after, judgments })
    const last = row?.id ?? PAST_ALL_IDS
    yield { projectId, after, last }
    after = last
  }
}

const duels = preparedQuery("measure-duels", (reader: Reader) => {
  const { comparison, comparisonResponse, judgment, response, withdrawal } = reader.tables
  const other = aliasedTable(comparisonResponse, "other")
  const otherResponse = aliasedTable(response, "other_response")
  return reader.db
    .select({
      promptId: comparison.promptId,
      firstId: comparisonResponse.responseId,
      secondId: other.responseId,
      first: response.model,
      second: otherResponse.model,
      outcome: judgment.outcome,
      preferredId: judgment.preferredId,
      ranking: judgment.ranking,
      displayOrder: judgment.displayOrder,
    })
    .from(judgment)
    .innerJoin(comparison, eq(comparison.id, judgment.comparisonId))
    .innerJoin(comparisonResponse, eq(comparisonResponse.comparisonId, judgment.comparisonId))
    .innerJoin(
      other,
      and(eq(other.comparisonId, judgment.comparisonId), gt(other.responseId, comparisonResponse.responseId)),
    )
    .innerJoin(response, eq(response.id, comparisonResponse.responseId))
    .innerJoin(otherResponse, eq(otherResponse.id, other.responseId))
    .leftJoin(withdrawal, eq(withdrawal.judgmentId, judgment.id))
    .where(
      and(
        inStretch(judgment.projectId, judgment.comparisonId),
        isMeasured(reader),
        countsYet(reader),
        ne(response.model, otherResponse.model),
      ),
    )
})

/** Judgments that count in a stretch, once for each pair of responses of two models: what was said, and of which models. */
export const modelDuels = (reader: Reader, stretch: ComparisonStretch) => duels(reader, stretch)
