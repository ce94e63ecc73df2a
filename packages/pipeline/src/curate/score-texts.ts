import { assess, type Adherence, ENGINE_VERSION } from "@readback/glossary"
import type { Context } from "../context.ts"

/** Scores texts under a release, as the rows that are stored. */
export async function scoreTexts(
  ctx: Context,
  releaseId: string,
  texts: readonly { kind: "response" | "rewrite"; id: string; text: string }[],
): Promise<
  {
    subjectKind: "response" | "rewrite"
    subjectId: string
    releaseId: string
    engine: string
    result: Adherence
    createdAt: Date
  }[]
> {
  const matcher = await ctx.matchers.get(ctx.store.read, releaseId)
  const createdAt = ctx.clock()
  return texts.map(({ kind, id, text }) => ({
    subjectKind: kind,
    subjectId: id,
    releaseId,
    engine: ENGINE_VERSION,
    result: assess(matcher, text).adherence,
    createdAt,
  }))
}
