import { and, asc, eq, gt, lte, notExists, sql } from "drizzle-orm"
import type { Reader } from "../database/handle.ts"
import { preparedQuery } from "../database/prepared-query.ts"
import { PAST_ALL_IDS } from "./comparison-stretch.ts"
import { laterVersion, takenBack } from "./counted.ts"
import { hiding } from "./impact.ts"
import type { ScoreKey } from "./unscored.ts"

const promptPlace = preparedQuery("scores-boundary", ({ db, tables: { prompt } }: Reader) =>
  db
    .select({ id: prompt.id })
    .from(prompt)
    .where(and(eq(prompt.projectId, sql.placeholder("projectId")), gt(prompt.id, sql.placeholder("after"))))
    .orderBy(asc(prompt.id))
    .limit(1)
    .offset(sql.placeholder("prompts")),
)

const responses = preparedQuery("scores-of-responses", (reader: Reader) => {
  const { adherence, prompt, response } = reader.tables
  return reader.db
    .select({
      promptId: prompt.id,
      model: response.model,
      createdAt: response.createdAt,
      result: adherence.result,
    })
    .from(prompt)
    .innerJoin(response, eq(response.promptId, prompt.id))
    .leftJoin(
      adherence,
      and(
        eq(adherence.subjectId, response.id),
        eq(adherence.releaseId, sql.placeholder("releaseId")),
        eq(adherence.profile, sql.placeholder("profile")),
        eq(adherence.engine, sql.placeholder("engine")),
      ),
    )
    .where(
      and(
        eq(prompt.projectId, sql.placeholder("projectId")),
        gt(prompt.id, sql.placeholder("after")),
        lte(prompt.id, sql.placeholder("last")),
        notExists(hiding(reader, prompt.id)),
      ),
    )
    .orderBy(asc(prompt.id), asc(response.id))
})

const PROMPTS = 500

/** All responses of a project that are not hidden, in order of their prompts and in pages, with their stored scores if any. */
export async function* scoresOfResponses(reader: Reader, key: ScoreKey) {
  for (let after = ""; after !== PAST_ALL_IDS;) {
    const [row] = await promptPlace(reader, { projectId: key.projectId, after, prompts: PROMPTS })
    const last = row?.id ?? PAST_ALL_IDS
    yield await responses(reader, { ...key, after, last })
    after = last
  }
}

/** The stored scores of a project's rewrites that count. */
export function scoresOfRewrites(reader: Reader, key: ScoreKey) {
  const { adherence, comparison, judgment, rewrite } = reader.tables
  return reader.db
    .select({ promptId: comparison.promptId, baseResponseId: rewrite.baseResponseId, result: adherence.result })
    .from(rewrite)
    .innerJoin(judgment, eq(judgment.id, rewrite.judgmentId))
    .innerJoin(comparison, eq(comparison.id, judgment.comparisonId))
    .innerJoin(
      adherence,
      and(
        eq(adherence.subjectId, rewrite.id),
        eq(adherence.releaseId, key.releaseId),
        eq(adherence.profile, key.profile),
        eq(adherence.engine, key.engine),
      ),
    )
    .where(
      and(
        eq(judgment.projectId, key.projectId),
        eq(comparison.isHidden, false),
        notExists(takenBack(reader)),
        notExists(laterVersion(reader)),
      ),
    )
    .orderBy(asc(comparison.promptId), asc(rewrite.id))
}
