import { type Adherence, ENGINE_VERSION } from "@readback/glossary"
import type { Context } from "../context.ts"
import type { MatcherCache } from "./matcher-cache.ts"
import { adherenceOf, type ScoredText } from "./adherence-of.ts"
import type { ScoringBasis } from "./scoring-basis.ts"

/** What scoring needs: a store of its own where several score at once, and the matcher of the basis. */
export interface ScoringContext extends Pick<Context, "store" | "clock"> {
  readonly matchers: Pick<MatcherCache, "get">
}

/** Scores texts on one basis, as the rows that are stored. */
export async function scoreTexts(
  ctx: ScoringContext,
  { releaseId, profile }: ScoringBasis,
  texts: readonly ({ readonly kind: "response" | "rewrite"; readonly id: string } & ScoredText)[],
): Promise<
  {
    subjectKind: "response" | "rewrite"
    subjectId: string
    releaseId: string
    profile: string
    engine: string
    result: Adherence
    createdAt: Date
  }[]
> {
  const matcher = await ctx.matchers.get(ctx.store.read, releaseId, profile)
  const createdAt = ctx.clock()
  return texts.map(({ kind, id, ...scored }) => ({
    subjectKind: kind,
    subjectId: id,
    releaseId,
    profile,
    engine: ENGINE_VERSION,
    result: adherenceOf(matcher, scored),
    createdAt,
  }))
}
