import { promptText } from "@readback/domain"
import { indexWords } from "@readback/glossary"
import { and, asc, eq, gt, inArray, notExists, sql } from "drizzle-orm"
import type { Reader } from "../database/handle.ts"
import { holdsPhrase } from "../kit/holds-phrase.ts"
import { type TextKind, textWordsIn } from "../schema/text-words.ts"

/** What is searched for: words in this order, whatever their capitals and the signs between them; `after` pages on. */
export interface TextSearch {
  readonly phrase: string
  readonly projectIds: readonly string[]
  readonly kind?: TextKind
  /** Only answers of this model. */
  readonly model?: string
  readonly after?: number
  readonly limit: number
}

/** A text that holds the phrase; `number` is the place to go on from. */
export interface FoundText {
  readonly number: number
  readonly kind: TextKind
  readonly id: string
  readonly projectId: string
  readonly promptId: string
  readonly model: string | null
  readonly text: string
}

/** Texts of some projects that hold a phrase, in the order in which they were stored; hidden prompts are left out. */
export async function searchTexts(reader: Reader, search: TextSearch): Promise<readonly FoundText[]> {
  const phrase = indexWords(search.phrase)
  if (phrase === "" || search.projectIds.length === 0) return []
  const found: FoundText[] = []
  let { after } = search
  while (found.length < search.limit) {
    const page = await candidates(reader, search, phrase, after)
    for (const row of page) {
      after = row.number
      const text = row.messages === null ? (row.response ?? row.rewrite ?? "") : promptText(row.messages)
      const { number, kind, id, projectId, promptId, model } = row
      // The index may know of more texts than hold the words side by side; and a long text has several rows.
      const isRepeated = found.some((one) => one.id === id)
      if (!isRepeated && ` ${indexWords(text)} `.includes(` ${phrase} `))
        found.push({ number, kind, id, projectId, promptId: promptId ?? id, model, text })
      if (found.length === search.limit) break
    }
    if (page.length < search.limit) break
  }
  return found
}

function candidates(reader: Reader, search: TextSearch, phrase: string, after: number | undefined) {
  const words = textWordsIn(reader.dialect)
  const { comparison, judgment, prompt, response, rewrite } = reader.tables
  const promptId = sql<string>`coalesce(${response.promptId}, ${comparison.promptId}, ${words.subjectId})`
  const { db } = reader
  const hiding = db
    .select({ one: sql`1` })
    .from(sql`comparison as hiding`)
    .where(sql`hiding.prompt_id = ${promptId} and hiding.is_hidden`)
  return db
    .select({
      number: words.number,
      kind: words.kind,
      id: words.subjectId,
      projectId: words.projectId,
      promptId: promptId.as("prompt"),
      model: response.model,
      messages: prompt.messages,
      response: response.text,
      rewrite: rewrite.text,
    })
    .from(words)
    .leftJoin(prompt, and(eq(words.kind, "prompt"), eq(prompt.id, words.subjectId)))
    .leftJoin(rewrite, and(eq(words.kind, "rewrite"), eq(rewrite.id, words.subjectId)))
    .leftJoin(judgment, eq(judgment.id, rewrite.judgmentId))
    .leftJoin(comparison, eq(comparison.id, judgment.comparisonId))
    .leftJoin(response, and(eq(words.kind, "response"), eq(response.id, words.subjectId)))
    .where(
      and(
        holdsPhrase(reader, [phrase]),
        inArray(words.projectId, [...search.projectIds]),
        search.kind === undefined ? undefined : eq(words.kind, search.kind),
        search.model === undefined ? undefined : eq(response.model, search.model),
        after === undefined ? undefined : gt(words.number, after),
        notExists(hiding),
      ),
    )
    .orderBy(asc(words.number))
    .limit(search.limit)
}
