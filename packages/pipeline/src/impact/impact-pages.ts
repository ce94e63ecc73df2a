import {
  countSubjects,
  type ProjectRange,
  type ScoredSubject,
  subjectsAnswering,
  textRanges,
  textsHolding,
} from "@readback/store"
import type { Context } from "../context.ts"
import type { ImpactGroup } from "./plan-impact.ts"

/** Texts that a worker compares at a time. */
const PAGE = 200
/** Prompts whose responses a worker compares at a time, or rewrites. */
const STRETCH = 100
/** Rows of the index read at a time. */
const FOUND = 2_000

/** Texts of one kind by their ids. */
interface TextList {
  readonly kind: ScoredSubject["kind"]
  readonly ids: readonly string[]
}

/** Texts to be compared under a profile: a list, or all of a range. */
export interface ImpactPage {
  readonly profile: string
  readonly texts: TextList | ProjectRange
  /** Whether scores are asked for that stay as they are. */
  readonly everyScore?: boolean
}

/** The pages of a group, and how many texts they have. */
export interface ImpactPages {
  readonly total: number
  readonly pages: Iterable<ImpactPage> | AsyncIterable<ImpactPage>
}

/** The texts of a group that can change, each once. Where all can, they are not listed: who compares a range reads it. */
export async function pagesOf(
  ctx: Pick<Context, "store">,
  { profile, can, projectIds }: ImpactGroup,
): Promise<ImpactPages> {
  if (can.kind === "none" || projectIds.length === 0) return { total: 0, pages: [] }
  if (can.kind === "all")
    return { total: await countSubjects(ctx.store.read, projectIds), pages: rangePages(ctx, profile, projectIds) }
  const lists = await textsTouched(ctx, projectIds, can.phrases)
  return { total: lists.reduce((sum, { ids }) => sum + ids.length, 0), pages: listPages(profile, lists) }
}

async function* rangePages(
  ctx: Pick<Context, "store">,
  profile: string,
  projectIds: readonly string[],
): AsyncGenerator<ImpactPage> {
  for (const projectId of projectIds)
    for (const kind of ["response", "rewrite"] as const)
      for await (const texts of textRanges(ctx.store.read, { projectId, kind }, STRETCH)) yield { profile, texts }
}

/** The texts that hold a phrase, and those that answer a prompt that does. */
async function textsTouched(
  ctx: Pick<Context, "store">,
  projectIds: readonly string[],
  phrases: readonly string[],
): Promise<readonly TextList[]> {
  const found = { response: new Set<string>(), rewrite: new Set<string>() }
  const reader = ctx.store.read
  for (let after: number | undefined; ;) {
    const rows = await textsHolding(reader, {
      projectIds,
      phrases,
      limit: FOUND,
      ...(after === undefined ? {} : { after }),
    })
    const prompts: string[] = []
    for (const { kind, id } of rows) {
      if (kind === "prompt") prompts.push(id)
      else found[kind].add(id)
    }
    for (let start = 0; start < prompts.length; start += PAGE)
      for (const { kind, id } of await subjectsAnswering(reader, prompts.slice(start, start + PAGE)))
        found[kind].add(id)
    after = rows.at(-1)?.number
    if (rows.length < FOUND) break
  }
  return [
    { kind: "response", ids: [...found.response] },
    { kind: "rewrite", ids: [...found.rewrite] },
  ]
}

/** Lists of texts cut into pages. */
export function* listPages(profile: string, lists: readonly TextList[], everyScore = false): Generator<ImpactPage> {
  for (const { kind, ids } of lists)
    for (let start = 0; start < ids.length; start += PAGE)
      yield { profile, texts: { kind, ids: ids.slice(start, start + PAGE) }, everyScore }
}
