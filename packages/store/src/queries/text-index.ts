import { and, asc, eq, gt, inArray, sql, type SQLWrapper } from "drizzle-orm"
import type { Reader, Writer } from "../database/handle.ts"
import { preparedQuery } from "../database/prepared-query.ts"
import { holdsPhrase, wordsColumn } from "../kit/holds-phrase.ts"
import { wordRows } from "../kit/word-rows.ts"
import { type TextKind, textWordsIn } from "../schema/text-words.ts"

/** A text as it is put into the index: of a prompt, what it asks. */
export interface IndexedText {
  readonly kind: TextKind
  readonly id: string
  readonly text: string
}

const insertWords = preparedQuery("index-words", ({ db, dialect }: Writer) =>
  db.insert(textWordsIn(dialect)).values({
    kind: sql.placeholder("kind"),
    subjectId: sql.placeholder("subjectId"),
    projectId: sql.placeholder("projectId"),
    words: wordsColumn(dialect, sql.placeholder("words")),
  }),
)

/**
 * Puts texts of a project into the index, in the transaction that stores them and as its last statements: SQLite writes
 * what is new of the index out whenever a statement of several rows follows.
 */
export async function indexTexts(tx: Writer, projectId: string, texts: readonly IndexedText[]): Promise<void> {
  for (const { kind, id, text } of texts)
    for (const words of wordRows(text)) await insertWords(tx, { kind, subjectId: id, projectId, words })
}

/** The ids of texts that hold one of the phrases, as a subquery; words of `indexWords`, joined by spaces. */
export function idsHolding(reader: Reader, projectId: SQLWrapper | string, phrases: readonly string[]) {
  const words = textWordsIn(reader.dialect)
  return reader.db
    .select({ id: words.subjectId })
    .from(words)
    .where(and(holdsPhrase(reader, phrases), eq(words.projectId, projectId)))
}

/** Texts of some projects that hold one of the phrases, in the order in which they were stored, after a number. */
export function textsHolding(
  reader: Reader,
  filter: {
    readonly projectIds: readonly string[]
    readonly phrases: readonly string[]
    readonly kind?: TextKind
    readonly after?: number
    readonly limit: number
  },
) {
  const words = textWordsIn(reader.dialect)
  const { number, kind, subjectId, projectId } = words
  return reader.db
    .select({ number, kind, id: subjectId, projectId })
    .from(words)
    .where(
      and(
        holdsPhrase(reader, filter.phrases),
        inArray(projectId, [...filter.projectIds]),
        filter.kind === undefined ? undefined : eq(kind, filter.kind),
        filter.after === undefined ? undefined : gt(number, filter.after),
      ),
    )
    .orderBy(asc(number))
    .limit(filter.limit)
}

/** Whether the index holds every prompt, response and rewrite of a project, so that what it does not find is not there. */
export async function isTextIndexComplete({ db, dialect, tables }: Reader, projectId: string): Promise<boolean> {
  const words = textWordsIn(dialect)
  const { judgment, prompt, response, rewrite } = tables
  const total = { total: sql<number>`count(*)`.mapWith(Number) }
  const [indexed] = await db
    .select({ total: sql<number>`count(distinct ${words.subjectId})`.mapWith(Number) })
    .from(words)
    .where(eq(words.projectId, projectId))
  const [prompts] = await db.select(total).from(prompt).where(eq(prompt.projectId, projectId))
  const [responses] = await db
    .select(total)
    .from(prompt)
    .innerJoin(response, eq(response.promptId, prompt.id))
    .where(eq(prompt.projectId, projectId))
  const [rewrites] = await db
    .select(total)
    .from(judgment)
    .innerJoin(rewrite, eq(rewrite.judgmentId, judgment.id))
    .where(eq(judgment.projectId, projectId))
  return indexed?.total === (prompts?.total ?? 0) + (responses?.total ?? 0) + (rewrites?.total ?? 0)
}
