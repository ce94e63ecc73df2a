import type { Context } from "../context.ts"
import { releaseGlossary } from "./release-glossary.ts"

/** Releases a glossary of one concept, "close air support" preferred and "bombing support" forbidden; answers its id. */
export async function importSmallGlossary(
  ctx: Context,
  name: string,
  classification = "UNCLASSIFIED",
): Promise<string> {
  const text =
    "conceptId,lang,term,termType,status,definition\n" +
    "c1,en,close air support,fullForm,preferred,Air attack near friendly forces\n" +
    "c1,en,bombing support,phrase,forbidden,\n"
  return (await releaseGlossary(ctx, { name, classification, text })).glossaryId
}
