import { Failure, isSameText, type JudgmentContent } from "@readback/domain"
import { type AssignmentRow, comparisonMaterial, type ProjectRow } from "@readback/store"
import type { Context } from "../context.ts"
import { scoreTexts } from "../curate/score-texts.ts"
import { scoringBasis } from "../curate/scoring-basis.ts"

/** The adherence of a judgment's rewrite, by the release that its labeler worked by and by the project's; none without a rewrite or a glossary. One that changes nothing is refused. */
export async function scoreRewrite(
  ctx: Context,
  { project, assignment }: { project: ProjectRow; assignment: Pick<AssignmentRow, "comparisonId" | "releaseId"> },
  { judgmentId, rewrite }: { judgmentId: string } & Pick<JudgmentContent, "rewrite">,
): Promise<Awaited<ReturnType<typeof scoreTexts>>> {
  if (rewrite === undefined) return []
  const material = await comparisonMaterial(ctx.store.read, assignment.comparisonId)
  if (material === undefined) return []
  const original = material.responses.find((response) => response.id === rewrite.baseResponseId)
  if (original !== undefined && isSameText(original.text, rewrite.text)) {
    throw new Failure("invalid", "The rewrite says the same as the original. Change it, or discard the rewrite.")
  }
  const { messages } = material
  const text = { kind: "rewrite", id: judgmentId, text: rewrite.text, messages } as const
  // The task may have been claimed before the project went on to another release: its labeler saw the old one's findings.
  const releases = new Set([assignment.releaseId, project.releaseId])
  const bases = [...releases].flatMap((releaseId) => scoringBasis({ releaseId, profile: project.profile }) ?? [])
  return (await Promise.all(bases.map((basis) => scoreTexts(ctx, basis, [text])))).flat()
}
