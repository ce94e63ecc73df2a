import { importGlossary } from "../curate/import-glossary.ts"
import { listGlossaries } from "../curate/list-glossaries.ts"
import type { Context } from "../context.ts"

/** Imports a glossary of one concept, "close air support" preferred and "bombing support" forbidden; answers its id. */
export async function importSmallGlossary(
  ctx: Context,
  name: string,
  classification = "UNCLASSIFIED",
): Promise<string> {
  const content = new TextEncoder().encode(
    "conceptId,lang,term,termType,status,definition\n" +
      "c1,en,close air support,fullForm,preferred,Air attack near friendly forces\n" +
      "c1,en,bombing support,phrase,forbidden,\n",
  )
  await importGlossary(ctx, { name, fileName: "g.csv", classification, language: "en", content, onDefect: "refuse" })
  const found = (await listGlossaries(ctx)).find((one) => one.name === name)
  if (found === undefined) throw new Error("The test glossary was not imported")
  return found.id
}
