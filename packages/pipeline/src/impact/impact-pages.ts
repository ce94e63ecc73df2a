import { type ScoredSubject, subjectsAnswering, subjectsOf, textsHolding } from "@readback/store"
import type { Context } from "../context.ts"
import type { ImpactGroup } from "./plan-impact.ts"

/** Texts that a worker compares at a time. */
const PAGE = 200
/** Rows of the index read at a time. */
const FOUND = 2_000

/** Texts of one kind, to be compared under a profile. */
export interface ImpactPage {
  readonly profile: string
  readonly kind: ScoredSubject["kind"]
  readonly ids: readonly string[]
  /** Whether scores are asked for that stay as they are. */
  readonly everyScore?: boolean
}

/** The ids of the texts of a group that can change; each once. */
export async function touchedTexts(
  ctx: Pick<Context, "store">,
  { can, projectIds }: ImpactGroup,
): Promise<ReadonlyMap<ScoredSubject["kind"], readonly string[]>> {
  const found = { response: new Set<string>(), rewrite: new Set<string>() }
  if (can.kind === "none" || projectIds.length === 0) return new Map()
  const reader = ctx.store.read
  if (can.kind === "all") {
    for (const kind of ["response", "rewrite"] as const) {
      for (let after = ""; ;) {
        const rows = await subjectsOf(reader, { projectIds, kind, after }, FOUND)
        for (const { id } of rows) found[kind].add(id)
        after = rows.at(-1)?.id ?? after
        if (rows.length < FOUND) break
      }
    }
  } else {
    for (let after: number | undefined; ;) {
      const rows = await textsHolding(reader, {
        projectIds,
        phrases: can.phrases,
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
  }
  return new Map([
    ["response", [...found.response]],
    ["rewrite", [...found.rewrite]],
  ])
}

/** Texts cut into pages. */
export function* pagesOf(
  profile: string,
  texts: ReadonlyMap<ScoredSubject["kind"], readonly string[]>,
  everyScore = false,
): Generator<ImpactPage> {
  for (const [kind, ids] of texts)
    for (let start = 0; start < ids.length; start += PAGE)
      yield { profile, kind, ids: ids.slice(start, start + PAGE), everyScore }
}
