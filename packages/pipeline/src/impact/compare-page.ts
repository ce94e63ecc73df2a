import type { Matcher } from "@readback/glossary"
import { scoredTexts } from "@readback/store"
import type { Context } from "../context.ts"
import { compareTexts } from "./compare-texts.ts"
import type { ImpactPart } from "./impact-figures.ts"
import type { ImpactPage } from "./impact-pages.ts"

/** Reads the texts of a page and compares them; those of hidden prompts are left out. */
export async function comparePage(
  ctx: Pick<Context, "store">,
  matchers: { readonly before: Matcher; readonly after: Matcher },
  { kind, ids, everyScore }: ImpactPage,
): Promise<ImpactPart> {
  const rows = await scoredTexts(ctx.store.read, kind, ids)
  return compareTexts(
    matchers.before,
    matchers.after,
    rows.map((row) => ({ kind, ...row })),
    everyScore,
  )
}
