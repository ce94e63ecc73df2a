import { Failure, isSameText, type JudgmentContent } from "@readback/domain"
import { comparisonMaterial, type ProjectRow } from "@readback/store"
import type { Context } from "../context.ts"
import { scoreTexts } from "../curate/score-texts.ts"
import { scoringBasis } from "../curate/scoring-basis.ts"

/** The adherence of a judgment's rewrite; none without a rewrite or a glossary. One that changes nothing is refused. */
export async function scoreRewrite(
  ctx: Context,
  project: ProjectRow,
  comparisonId: string,
  { judgmentId, rewrite }: { judgmentId: string } & Pick<JudgmentContent, "rewrite">,
): Promise<Awaited<ReturnType<typeof scoreTexts>>> {
  if (rewrite === undefined) return []
  const material = await comparisonMaterial(ctx.store.read, comparisonId)
  if (material === undefined) return []
  const original = material.responses.find((response) => response.id === rewrite.baseResponseId)
  if (original !== undefined && isSameText(original.text, rewrite.text)) {
    throw new Failure("invalid", "The rewrite says the same as the original. Change it, or discard the rewrite.")
  }
  const basis = scoringBasis(project)
  if (basis === undefined) return []
  const { messages } = material
  return scoreTexts(ctx, basis, [{ kind: "rewrite", id: judgmentId, text: rewrite.text, messages }])
}
