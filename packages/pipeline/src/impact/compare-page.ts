import type { assessBoth } from "@readback/glossary"
import { scoredTexts, textsInRange } from "@readback/store"
import type { Context } from "../context.ts"
import { compareTexts } from "./compare-texts.ts"
import type { ImpactPart } from "./impact-figures.ts"
import type { ImpactPage } from "./impact-pages.ts"

/** Reads the texts of a page and compares them; those of hidden prompts are left out. */
export async function comparePage(
  ctx: Pick<Context, "store">,
  assess: ReturnType<typeof assessBoth>,
  { texts, everyScore }: ImpactPage,
): Promise<ImpactPart> {
  const { read } = ctx.store
  const rows = "ids" in texts ? await scoredTexts(read, texts.kind, texts.ids) : await textsInRange(read, texts)
  const compared = rows.map((row) => ({ kind: texts.kind, ...row }))
  return compareTexts(assess, compared, everyScore)
}
