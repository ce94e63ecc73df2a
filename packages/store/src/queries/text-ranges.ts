import { and, asc, desc, eq, gt, lte, notExists, sql } from "drizzle-orm"
import type { Reader } from "../database/handle.ts"
import { preparedQuery } from "../database/prepared-query.ts"
import { hiding } from "./impact.ts"
import type { TextRange } from "./unscored.ts"

const after = sql.placeholder("after")
const until = sql.placeholder("until")
const projectId = sql.placeholder("projectId")

const response = {
  place: preparedQuery("range-prompt", ({ db, tables: { prompt } }: Reader) =>
    db
      .select({ id: prompt.id })
      .from(prompt)
      .where(and(eq(prompt.projectId, projectId), gt(prompt.id, after)))
      .orderBy(asc(prompt.id))
      .limit(1)
      .offset(sql.placeholder("skipped")),
  ),
  last: preparedQuery("range-last-prompt", ({ db, tables: { prompt } }: Reader) =>
    db.select({ id: prompt.id }).from(prompt).where(eq(prompt.projectId, projectId)).orderBy(desc(prompt.id)).limit(1),
  ),
  texts: preparedQuery("range-responses", (reader: Reader) => {
    const { prompt, response: answer } = reader.tables
    return reader.db
      .select({ id: answer.id, projectId: prompt.projectId, text: answer.text, messages: prompt.messages })
      .from(prompt)
      .innerJoin(answer, eq(answer.promptId, prompt.id))
      .where(
        and(
          eq(prompt.projectId, projectId),
          gt(prompt.id, after),
          lte(prompt.id, until),
          notExists(hiding(reader, prompt.id)),
        ),
      )
      .orderBy(asc(prompt.id), asc(answer.id))
  }),
}

const rewrite = {
  place: preparedQuery("range-rewrite", ({ db, tables: { judgment, rewrite: text } }: Reader) =>
    db
      .select({ id: text.id })
      .from(judgment)
      .innerJoin(text, eq(text.judgmentId, judgment.id))
      .where(and(eq(judgment.projectId, projectId), gt(text.id, after)))
      .orderBy(asc(text.id))
      .limit(1)
      .offset(sql.placeholder("skipped")),
  ),
  last: preparedQuery("range-last-rewrite", ({ db, tables: { judgment, rewrite: text } }: Reader) =>
    db
      .select({ id: text.id })
      .from(judgment)
      .innerJoin(text, eq(text.judgmentId, judgment.id))
      .where(eq(judgment.projectId, projectId))
      .orderBy(desc(text.id))
      .limit(1),
  ),
  texts: preparedQuery("range-rewrites", (reader: Reader) => {
    const { comparison, judgment, prompt, rewrite: text } = reader.tables
    return reader.db
      .select({ id: text.id, projectId: prompt.projectId, text: text.text, messages: prompt.messages })
      .from(text)
      .innerJoin(judgment, eq(judgment.id, text.judgmentId))
      .innerJoin(comparison, eq(comparison.id, judgment.comparisonId))
      .innerJoin(prompt, eq(prompt.id, comparison.promptId))
      .where(
        and(
          eq(judgment.projectId, projectId),
          gt(text.id, after),
          lte(text.id, until),
          notExists(hiding(reader, prompt.id)),
        ),
      )
      .orderBy(asc(text.id))
  }),
}

const ofKind = { response, rewrite }

/** Some of the texts of a project. */
export type ProjectRange = TextRange & { readonly projectId: string }

/** Cuts the texts of a project, of one kind, into ranges of so many prompts, or of so many rewrites. */
export async function* textRanges(
  reader: Reader,
  { projectId: project, kind }: Pick<ProjectRange, "projectId" | "kind">,
  size: number,
): AsyncGenerator<ProjectRange> {
  const { place, last } = ofKind[kind]
  const [end] = await last(reader, { projectId: project })
  if (end === undefined) return
  for (let from = ""; from !== end.id;) {
    const [found] = await place(reader, { projectId: project, after: from, skipped: size - 1 })
    const to = found?.id ?? end.id
    yield { projectId: project, kind, after: from, until: to }
    if (found === undefined) return
    from = to
  }
}

/** The texts of a range with the prompts that they answer, by prompt; those of hidden prompts are left out. */
export const textsInRange = (reader: Reader, { kind, ...range }: ProjectRange) => ofKind[kind].texts(reader, range)
