import { and, asc, count, eq, exists, gt, inArray, lt, lte, not, sql } from "drizzle-orm"
import type { PromptChoice } from "@readback/domain"
import type { Reader } from "../database/handle.ts"
import { preparedQuery } from "../database/prepared-query.ts"

/** Which prompts of a project, of those that were there at an instant. */
interface ChosenPrompts {
  readonly projectId: string
  readonly choice: PromptChoice
  readonly until: Date
}

function isChosen({ db, tables: { prompt, response } }: Reader, { projectId, choice, until }: ChosenPrompts) {
  const responses = db.select({ total: count() }).from(response).where(eq(response.promptId, prompt.id))
  return and(
    eq(prompt.projectId, projectId),
    lte(prompt.createdAt, until),
    choice.kind === "import" ? eq(prompt.importId, choice.importId) : undefined,
    choice.kind === "fewer-responses" ? lt(sql`${responses}`, choice.than) : undefined,
  )
}

/** Whether a prompt was taken out of labeling, as one that may be a spill is. */
function isHidden({ db, tables: { comparison, prompt } }: Reader) {
  return exists(
    db
      .select({ one: sql`1` })
      .from(comparison)
      .where(and(eq(comparison.promptId, prompt.id), eq(comparison.isHidden, true))),
  )
}

function hasImages({ db, tables: { image, prompt } }: Reader) {
  return exists(
    db
      .select({ one: sql`1` })
      .from(image)
      .where(eq(image.promptId, prompt.id)),
  )
}

/** How many of the chosen prompts there are by marking, and which of these cannot be sent whatever the endpoint is. */
export async function countChosenPrompts(reader: Reader, chosen: ChosenPrompts) {
  const { prompt } = reader.tables
  const totals = (extra?: ReturnType<typeof and>) =>
    reader.db
      .select({ marking: prompt.marking, prompts: count() })
      .from(prompt)
      .where(and(isChosen(reader, chosen), extra))
      .groupBy(prompt.marking)
  const sum = (rows: readonly { prompts: number }[]) => rows.reduce((total, { prompts }) => total + prompts, 0)
  return {
    hidden: sum(await totals(isHidden(reader))),
    images: sum(await totals(and(not(isHidden(reader)), hasImages(reader)))),
    sendable: await totals(and(not(isHidden(reader)), not(hasImages(reader)))),
  }
}

/** Chosen prompts that can be sent, a page at a time in order of id. */
export function chosenPrompts(reader: Reader, page: ChosenPrompts & { after: string; limit: number }) {
  const { prompt } = reader.tables
  return reader.db
    .select({ id: prompt.id, marking: prompt.marking })
    .from(prompt)
    .where(and(isChosen(reader, page), gt(prompt.id, page.after), not(isHidden(reader)), not(hasImages(reader))))
    .orderBy(asc(prompt.id))
    .limit(page.limit)
}

/** Which comparisons of two responses a model is asked about. */
interface ChosenComparisons {
  readonly projectId: string
  readonly onlyJudged: boolean
  readonly until: Date
}

function isComparable(reader: Reader, { projectId, onlyJudged, until }: ChosenComparisons) {
  const { db, tables } = reader
  const { comparison, comparisonResponse, judgment } = tables
  const size = db
    .select({ total: count() })
    .from(comparisonResponse)
    .where(eq(comparisonResponse.comparisonId, comparison.id))
  const judged = db
    .select({ one: sql`1` })
    .from(judgment)
    .where(eq(judgment.comparisonId, comparison.id))
  return and(
    eq(comparison.projectId, projectId),
    lte(comparison.createdAt, until),
    eq(comparison.isHidden, false),
    eq(sql`${size}`, 2),
    onlyJudged ? exists(judged) : undefined,
  )
}

/** How many comparisons of two there are by the marking of their prompts; those of prompts with images apart. */
export async function countChosenComparisons(reader: Reader, chosen: ChosenComparisons) {
  const { comparison, prompt } = reader.tables
  const totals = (extra: ReturnType<typeof and>) =>
    reader.db
      .select({ marking: prompt.marking, prompts: count() })
      .from(comparison)
      .innerJoin(prompt, eq(prompt.id, comparison.promptId))
      .where(and(isComparable(reader, chosen), extra))
      .groupBy(prompt.marking)
  const images = await totals(hasImages(reader))
  return {
    images: images.reduce((total, { prompts }) => total + prompts, 0),
    sendable: await totals(not(hasImages(reader))),
  }
}

/** Comparisons of two responses, a page at a time in order of id. */
export function chosenComparisons(reader: Reader, page: ChosenComparisons & { after: string; limit: number }) {
  const { comparison, prompt } = reader.tables
  return reader.db
    .select({ id: comparison.id, promptId: prompt.id, marking: prompt.marking })
    .from(comparison)
    .innerJoin(prompt, eq(prompt.id, comparison.promptId))
    .where(and(isComparable(reader, page), gt(comparison.id, page.after), not(hasImages(reader))))
    .orderBy(asc(comparison.id))
    .limit(page.limit)
}

const promptById = preparedQuery("generation-prompt", ({ db, tables: { prompt } }: Reader) =>
  db
    .select({ id: prompt.id, messages: prompt.messages, marking: prompt.marking, domain: prompt.domain })
    .from(prompt)
    .where(eq(prompt.id, sql.placeholder("id"))),
)

/** A prompt as it is sent. */
export async function findPromptToSend(reader: Reader, id: string) {
  const [row] = await promptById(reader, { id })
  return row
}

/** Responses with their texts and models, in order of id. */
export function responsesByIds({ db, tables: { response } }: Reader, ids: readonly string[]) {
  return db
    .select({ id: response.id, text: response.text, model: response.model })
    .from(response)
    .where(inArray(response.id, [...ids]))
    .orderBy(asc(response.id))
}
